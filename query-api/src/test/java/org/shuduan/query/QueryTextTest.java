package org.shuduan.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.shuduan.query.QueryText.Kind;
import org.shuduan.query.QueryText.Part;

class QueryTextTest {

  @Test
  void whiteSpaceParts() {
    assertThat(QueryText.parts(" 老旧小区　改造\t"))
        .containsExactly(new Part(Kind.WORDS, "老旧小区", 1, 5), new Part(Kind.WORDS, "改造", 6, 8));
    assertThat(QueryText.parts(" ")).isEmpty();
  }

  @Test
  void quotesKeepTogether() {
    assertThat(QueryText.parts("志愿\"服务 队\"“社区”"))
        .containsExactly(
            new Part(Kind.WORDS, "志愿", 0, 2),
            new Part(Kind.LITERAL, "服务 队", 2, 8),
            new Part(Kind.LITERAL, "社区", 8, 12));
    assertThat(QueryText.parts("\"\" 志愿")).containsExactly(new Part(Kind.WORDS, "志愿", 3, 5));
  }

  @Test
  void negativeNumbersAreNoExclusion() {
    assertThat(QueryText.parts("-5℃")).containsExactly(new Part(Kind.WORDS, "-5℃", 0, 3));
  }

  @Test
  void anOpenQuoteIsNamedWithItsPlace() {
    assertThatThrownBy(() -> QueryText.parts("志愿 \"服务"))
        .isInstanceOfSatisfying(
            QueryException.BadQuery.class,
            e -> {
              assertThat(e.parameter()).isEqualTo("q");
              assertThat(e.position()).isEqualTo(3);
            });
  }

  @Test
  void aMinusAndAWordForWithoutExclude() {
    assertThat(QueryText.parts("小区 -改造 －“加装 电梯”"))
        .containsExactly(
            new Part(Kind.WORDS, "小区", 0, 2),
            new Part(Kind.EXCLUDED, "改造", 3, 6),
            new Part(Kind.EXCLUDED, "加装 电梯", 7, 15));
    assertThat(QueryText.parts("小区 不含改造"))
        .containsExactly(new Part(Kind.WORDS, "小区", 0, 2), new Part(Kind.EXCLUDED, "改造", 3, 7));
  }

  @ParameterizedTest
  @ValueSource(strings = {"不含税", "志愿-服务", "-", "10-20公里"})
  void whatStandsAloneOrWithinAWordExcludesNothing(String text) {
    assertThat(QueryText.parts(text)).containsExactly(new Part(Kind.WORDS, text, 0, text.length()));
  }

  @Test
  void fullWidthFormsAreFolded() {
    assertThat(QueryText.parts("＂１００％＂")).containsExactly(new Part(Kind.LITERAL, "100%", 0, 6));
  }
}
