package org.shuduan.extraction.theme;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.shuduan.mappings.theme.LabelledParagraph;
import org.shuduan.mappings.theme.ThemeCatalogue;

/** The example of a user's own catalogue, for government work reports, finds what it is for. */
class SampleCatalogueTest {

  private static final Path FOLDER = Path.of("../samples/themes");

  @Test
  void classifiesParagraphsOfGovernmentWorkReports() throws IOException {
    ThemeCatalogue catalogue = ThemeCatalogue.load(FOLDER.resolve("government-work-report.yaml"));
    Path file = FOLDER.resolve("government-work-report.tsv");
    List<LabelledParagraph> cases;
    try (InputStream in = Files.newInputStream(file)) {
      cases = LabelledParagraph.read(in, file.toString());
    }

    ThemeQuality quality = ThemeQuality.of(ThemeClassifier.of(catalogue), cases);

    assertThat(catalogue.themes())
        .hasSizeGreaterThanOrEqualTo(12)
        .allSatisfy(
            theme ->
                assertThat(cases)
                    .filteredOn(one -> one.themes().contains(theme.id()))
                    .hasSizeGreaterThanOrEqualTo(3));
    assertThat(quality.f1()).as(String.join("\n", quality.differences())).isGreaterThan(0.95);
    assertThat(quality.noneKept()).isEqualTo(1);
  }
}
