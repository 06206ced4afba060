package org.shuduan.kibana.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.shuduan.kibana.ImportFile;
import org.shuduan.kibana.SavedObjects;
import org.shuduan.mappings.theme.ThemeCatalogue;

/** What users import passes every rule, and each rule is there for something. */
class ImportCheckTest {

  private static final ImportFile GOOD = ImportFile.standard();

  @Test
  void whatUsersImportHasNoProblems() {
    assertThat(ImportCheck.of(ndjson(ThemeCatalogue.standard()))).isEmpty();
  }

  @Test
  void withOtherThemesToo() throws IOException {
    ThemeCatalogue other =
        ThemeCatalogue.load(Path.of("../samples/themes/government-work-report.yaml"));
    assertThat(ndjson(other)).isNotEqualTo(ndjson(ThemeCatalogue.standard()));
    assertThat(ImportCheck.of(ndjson(other))).isEmpty();
  }

  @ParameterizedTest
  @MethodSource
  void aBrokenFileIsFound(BrokenVariant variant) {
    assertThat(ImportCheck.of(variant.of(GOOD)))
        .as(variant.toString())
        .anyMatch(problem -> problem.toString().contains(variant.problem()));
  }

  static Stream<BrokenVariant> aBrokenFileIsFound() {
    return BrokenVariant.all();
  }

  private static String ndjson(ThemeCatalogue themes) {
    return SavedObjects.of(themes.labels()).ndjson();
  }
}
