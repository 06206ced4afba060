package org.shuduan.extraction.theme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.shuduan.mappings.theme.ThemeCatalogue;

class ThemeClassifierTest {

  private static final String SCORING =
      """
      scoring:
        threshold: 1
        per_hundred_characters: 1
        general_at_most: 1
        repeat: 0.5
        heading: 0.4
        share_of_best: 0.5
      groups:
        - {id: g, name: 组, name_en: Group}
      general:
        - words: 春风化雨
          weight: 0.5
      themes:
      """;

  private static ThemeClassifier classifier(String... themesWithRules) {
    StringBuilder yaml = new StringBuilder(SCORING);
    for (int i = 0; i < themesWithRules.length; i += 2) {
      String id = themesWithRules[i];
      yaml.append("  - {id: " + id + ", name: 题, name_en: T, group: g, description: 述, ")
          .append("rules: [" + themesWithRules[i + 1] + "]}\n");
    }
    byte[] bytes = yaml.toString().getBytes(StandardCharsets.UTF_8);
    try {
      return new ThemeClassifier(ThemeCatalogue.load(new ByteArrayInputStream(bytes), "test"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static ThemeScore only(ThemeClassifier classifier, String text) {
    ThemeExplanation explanation = classifier.explain(List.of(), text);
    assertThat(explanation.scores()).hasSize(1);
    return explanation.scores().get(0);
  }

  @Test
  void explainsWhichRuleMatchedWhere() {
    ThemeScore score = only(classifier("park", "{words: 公园 绿道, weight: 2}"), "新建公园和绿道。");

    assertThat(score.chosen()).isTrue();
    assertThat(score.evidence())
        .containsExactly(
            new ThemeEvidence(14, "公园", 2, 4, false, 2),
            new ThemeEvidence(14, "绿道", 5, 7, false, 2));
  }

  @Test
  void countsAWordThatStandsAgainLess() {
    assertThat(only(classifier("park", "{words: 公园, weight: 2}"), "公园、公园、公园").score())
        .isEqualTo(2 + 1 + 0.5);
  }

  @Test
  void takesTheHeavierOfTwoMatchesThatOverlap() {
    ThemeClassifier classifier =
        classifier("park", "{words: 公园, weight: 2}, {words: 口袋公园, weight: 3}");

    assertThat(only(classifier, "口袋公园").evidence())
        .containsExactly(new ThemeEvidence(14, "口袋公园", 0, 4, false, 3));
  }

  @Test
  void doesNotCountAMatchInsideAnException() {
    ThemeClassifier classifier = classifier("park", "{words: 公园, except: 公园城市, weight: 2}");

    assertThat(classifier.classify(List.of(), "建设公园城市")).isEmpty();
    assertThat(classifier.classify(List.of(), "建设公园城市，新增公园")).containsExactly("park");
  }

  @Test
  void doesNotCountMatchesInASentenceWithAnUnlessWord() {
    ThemeClassifier classifier = classifier("park", "{words: 公园, unless: 主题公园, weight: 2}");

    assertThat(classifier.classify(List.of(), "公园旁边是主题公园")).isEmpty();
    assertThat(classifier.classify(List.of(), "这里有公园。那里有主题公园。")).containsExactly("park");
  }

  @Test
  void findsWordsNearEachOtherInAnyOrderWithinOneClause() {
    ThemeClassifier classifier =
        classifier("street", "{near: [新建 改造, 公厕 路灯], within: 4, weight: 2}");

    assertThat(classifier.classify(List.of(), "新建一批公厕")).containsExactly("street");
    assertThat(classifier.classify(List.of(), "路灯全部改造")).containsExactly("street");
    assertThat(classifier.classify(List.of(), "新建了漂亮的公厕")).containsExactly("street");
    assertThat(classifier.classify(List.of(), "新建了十分漂亮的公厕")).isEmpty();
    assertThat(classifier.classify(List.of(), "道路新建，公厕开放")).isEmpty();
    assertThat(only(classifier, "今年新建一批公厕").evidence())
        .containsExactly(new ThemeEvidence(14, "新建一批公厕", 2, 8, false, 2));
  }

  @Test
  void takesTheHeadingAsContextOnly() {
    ThemeClassifier classifier =
        classifier("park", "{words: 公园, weight: 0.8}", "road", "{words: 道路, weight: 2}");
    String heading = "道路与公园";

    assertThat(classifier.classify(List.of(), "公园很多")).isEmpty();
    assertThat(classifier.classify(List.of(heading), "公园很多")).containsExactly("park");
    assertThat(classifier.classify(List.of(heading, "成效"), "公园很多")).isEmpty();
    assertThat(classifier.classify(List.of(heading), "大家都很高兴")).isEmpty();
  }

  @Test
  void looksOnlyWhereARuleSaysSo() {
    ThemeClassifier classifier =
        classifier(
            "park", "{words: 公园, in: text, weight: 0.9}, {words: 绿化, in: heading, weight: 1}");

    assertThat(classifier.explain(List.of("公园与绿化"), "公园里绿化很好").scores().get(0).evidence())
        .containsExactly(
            new ThemeEvidence(14, "公园", 0, 2, false, 0.9),
            new ThemeEvidence(14, "绿化", 3, 5, true, 0.4));
  }

  @Test
  void asksForMoreInLongParagraphsAndInGeneralTalk() {
    ThemeClassifier classifier = classifier("park", "{words: 公园, weight: 1.3}");

    assertThat(classifier.classify(List.of(), "公园很多")).containsExactly("park");
    assertThat(classifier.classify(List.of(), "公园很多" + "，大家都很高兴".repeat(10))).isEmpty();
    ThemeExplanation general = classifier.explain(List.of(), "春风化雨，公园很多");
    assertThat(general.themes()).isEmpty();
    assertThat(general.general()).containsExactly(new ThemeEvidence(11, "春风化雨", 0, 4, false, 0.5));
  }

  @Test
  void givesAtMostThreeThemesTheMainOneFirstAndNoneFarBehind() {
    ThemeClassifier classifier =
        classifier(
            "a", "{words: 公园, weight: 2}",
            "b", "{words: 道路, weight: 4}",
            "c", "{words: 市场, weight: 3}",
            "d", "{words: 学校, weight: 2}",
            "e", "{words: 医院, weight: 1.9}");

    assertThat(classifier.classify(List.of(), "公园、道路、市场、学校")).containsExactly("b", "c", "a");
    assertThat(classifier.classify(List.of(), "道路和医院")).containsExactly("b");
  }

  @Test
  void answersAnyTextWithoutFailingAndAlwaysTheSame() {
    ThemeClassifier classifier = new ThemeClassifier(ThemeCatalogue.standard());
    String alphabet = "志愿者服务公园改造，。；督查整改😀 \n\u0000a1道路农贸市场书记组长下一步\ud800";
    Random random = new Random(20231101);
    int withThemes = 0;
    for (int round = 0; round < 3000; round++) {
      StringBuilder text = new StringBuilder();
      for (int length = random.nextInt(200); length > 0; length--) {
        int from = random.nextInt(alphabet.length());
        text.append(alphabet, from, Math.min(alphabet.length(), from + 1 + random.nextInt(4)));
      }
      List<String> section = List.of(text.substring(text.length() / 2));
      List<String> themes = classifier.classify(section, text.toString());
      assertThat(themes)
          .hasSizeLessThanOrEqualTo(ThemeClassifier.MOST_THEMES)
          .doesNotHaveDuplicates()
          .isEqualTo(classifier.classify(section, text.toString()));
      for (ThemeScore score : classifier.explain(section, text.toString()).scores()) {
        for (ThemeEvidence one : score.evidence()) {
          String source = one.heading() ? section.get(0) : text.toString();
          assertThat(source.substring(one.start(), one.end())).isEqualTo(one.surface());
        }
      }
      withThemes += themes.isEmpty() ? 0 : 1;
    }
    assertThat(withThemes).isGreaterThan(1000);
    assertThat(classifier.classify(List.of(), "")).isEmpty();
  }

  @Test
  void takesTimeInProportionToTheText() {
    ThemeClassifier classifier = new ThemeClassifier(ThemeCatalogue.standard());
    String part = "新建公厕3座，志愿者清理小广告，成立领导小组，督查整改问题。";

    assertTimeoutPreemptively(
        Duration.ofSeconds(20), () -> classifier.explain(List.of(), part.repeat(20_000)));
  }
}
