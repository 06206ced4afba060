package org.shuduan.extraction.theme;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.shuduan.mappings.theme.LabelledParagraph;
import org.shuduan.mappings.theme.ThemeCatalogue;

/** Themes of paragraphs that neither the rules nor the model were made from. */
class UnseenThemesTest {

  private static final String PARAGRAPHS = "paragraphs-unseen.tsv";

  @Test
  void agreeWithTheReader() throws IOException {
    ThemeQuality quality =
        ThemeQuality.of(ThemeClassifier.of(ThemeCatalogue.standard()), paragraphs());

    assertThat(quality.f1()).isGreaterThan(0.82);
    assertThat(quality.noneKept()).isGreaterThan(0.9);
  }

  private static List<LabelledParagraph> paragraphs() throws IOException {
    try (InputStream in = UnseenThemesTest.class.getResourceAsStream(PARAGRAPHS)) {
      return LabelledParagraph.read(in, PARAGRAPHS);
    }
  }
}
