package org.shuduan.extraction.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SentencesTest {

  private static final String TEXT = "今年改造小区12个；惠及3000户。明年再改8个";

  @Test
  void givesTheSentenceThatHoldsThePositionWithItsEndMark() {
    assertThat(Sentences.around(TEXT, TEXT.indexOf("12"))).isEqualTo("今年改造小区12个；");
    assertThat(Sentences.around(TEXT, TEXT.indexOf("3000"))).isEqualTo("惠及3000户。");
    assertThat(Sentences.around(TEXT, TEXT.indexOf("8个"))).isEqualTo("明年再改8个");
  }

  @Test
  void anEndMarkBelongsToTheSentenceBefore() {
    assertThat(Sentences.around(TEXT, TEXT.indexOf("。"))).isEqualTo("惠及3000户。");
  }
}
