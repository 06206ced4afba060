package org.shuduan.extraction.theme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.shuduan.mappings.theme.LabelledParagraph;
import org.shuduan.mappings.theme.ThemeCatalogue;

/** A model, measured on paragraphs that it did not learn from: every fourth of the file. */
class ThemeTrainerTest {

  private static final ThemeCatalogue CATALOGUE = ThemeCatalogue.standard();

  private static List<LabelledParagraph> learned = List.of();
  private static List<LabelledParagraph> unseen = List.of();
  private static ThemeModel model;

  @BeforeAll
  static void train() {
    learned = ThemeQuality.learned();
    unseen = ThemeQuality.unseen();
    model = ThemeTrainer.train(CATALOGUE, learned);
  }

  @Test
  void agreesMoreWithTheReaderOnUnseenParagraphsThanRulesAlone() {
    ThemeQuality rules = ThemeQuality.of(new ThemeClassifier(CATALOGUE), unseen);
    ThemeQuality both = ThemeQuality.of(new ThemeClassifier(CATALOGUE, model), unseen);

    assertThat(both.f1()).isGreaterThan(rules.f1() + 0.03).isGreaterThan(0.85);
    assertThat(both.noneKept()).isGreaterThan(0.94);
  }

  @Test
  void learnsTheSameAgain() {
    assertThat(ThemeTrainer.train(CATALOGUE, learned).lines()).containsExactlyElementsOf(lines());
  }

  @Test
  void saysWhichPairsOfCharactersAddedWhat() {
    LabelledParagraph one = unseen.stream().filter(p -> !p.isWithoutTheme()).findFirst().get();
    ThemeScore best =
        new ThemeClassifier(CATALOGUE, model).explain(one.section(), one.text()).scores().get(0);

    assertThat(best.pairs())
        .isNotEmpty()
        .allSatisfy(
            pair -> {
              assertThat(one.text()).contains(pair.pair());
              assertThat(pair.points()).isNotZero();
            });
    double evidence = best.evidence().stream().mapToDouble(ThemeEvidence::points).sum();
    assertThat(best.score()).isCloseTo(evidence + best.learned(), within(1e-9));
  }

  @Test
  void teachesNothingAboutAnotherCatalogue() {
    assertThat(model.isOf(CATALOGUE.fingerprint())).isTrue();
    assertThat(model.isOf("0123456789abcdef")).isFalse();
  }

  private static List<String> lines() {
    return model.lines().toList();
  }
}
