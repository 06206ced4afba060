package org.shuduan.extraction.theme;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.shuduan.mappings.theme.LabelledParagraph;
import org.shuduan.mappings.theme.Theme;
import org.shuduan.mappings.theme.ThemeCatalogue;

/** The standard catalogue and its model, measured on the paragraphs that the model learned from. */
class StandardThemesTest {

  private static final ThemeCatalogue CATALOGUE = ThemeCatalogue.standard();
  private static final ThemeClassifier CLASSIFIER = ThemeClassifier.of(CATALOGUE);
  private static final List<LabelledParagraph> CASES = LabelledParagraph.standard();

  static Stream<Theme> themes() {
    return CATALOGUE.themes().stream();
  }

  @ParameterizedTest
  @MethodSource("themes")
  void findsEachTheme(Theme theme) {
    List<LabelledParagraph> cases =
        CASES.stream().filter(one -> one.themes().contains(theme.id())).toList();

    assertThat(cases).hasSizeGreaterThanOrEqualTo(6);
    ThemeQuality quality = ThemeQuality.of(CLASSIFIER, cases);
    assertThat(quality.f1()).as(String.join("\n", quality.differences())).isGreaterThan(0.85);
  }

  @Test
  void leavesGeneralParagraphsWithoutTheme() {
    List<LabelledParagraph> cases =
        CASES.stream().filter(LabelledParagraph::isWithoutTheme).toList();

    assertThat(cases).hasSizeGreaterThanOrEqualTo(60);
    ThemeQuality quality = ThemeQuality.of(CLASSIFIER, cases);
    assertThat(quality.noneKept()).as(String.join("\n", quality.differences())).isGreaterThan(0.95);
  }

  @Test
  void agreesWithTheReaderOverAll() {
    assertThat(ThemeQuality.of(CLASSIFIER, CASES).f1()).isGreaterThan(0.95);
  }

  @Test
  void namesTheMainThemeFirst() {
    long alone = CASES.stream().filter(one -> !one.isWithoutTheme()).count();
    long right =
        CASES.stream()
            .filter(one -> !one.isWithoutTheme())
            .filter(
                one ->
                    CLASSIFIER.classify(one.section(), one.text()).stream()
                        .limit(1)
                        .anyMatch(one.themes()::contains))
            .count();
    assertThat(right).isGreaterThan(alone * 95 / 100);
  }
}
