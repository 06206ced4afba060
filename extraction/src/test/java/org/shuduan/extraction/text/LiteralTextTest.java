package org.shuduan.extraction.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LiteralTextTest {

  @ParameterizedTest
  @CsvSource({"100%, 100个", "小区改造, 小区。改造", "25℃, 25", "①, ②", "GDP, gdp", "98.5, 985", "🏠, 🏡"})
  void tellsSignsAndCaseApart(String one, String other) {
    assertThat(words(one)).isNotEqualTo(words(other));
  }

  @ParameterizedTest
  @CsvSource({"１００％, 100%", "（一）改造：, (一)改造:", "'志愿 服务', '志愿　服务'", "￥5, ¥5"})
  void foldsWidthAndWhiteSpace(String one, String other) {
    assertThat(words(one)).isEqualTo(words(other));
  }

  @Test
  void partsLettersFromDigits() {
    assertThat(words("100m2GDP")).containsExactly("100", "m", "2", "GDP");
  }

  @Test
  void aSignIsAWordOfItsOwn() {
    assertThat(words("达98.5%！")).containsExactly("达", "98", "ᚐ2e", "5", "ᚐ25", "ᚐ21");
  }

  private static String[] words(String text) {
    return LiteralText.spell(text).strip().split("\\s+");
  }
}
