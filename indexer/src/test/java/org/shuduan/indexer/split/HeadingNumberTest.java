package org.shuduan.indexer.split;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HeadingNumberTest {

  @ParameterizedTest
  @CsvSource({
    "第一篇总论, PART, 1, 3",
    "第十二章 城市建设, CHAPTER, 12, 4",
    "第二部分工作打算, CHAPTER, 2, 4",
    "第3节 交通, SECTION, 3, 3",
    "二十一、其他事项, CHINESE, 21, 4",
    "叁、附则, CHINESE, 3, 2",
    "（四）加强领导, CHINESE_IN_BRACKETS, 4, 3",
    "(十)加强领导, CHINESE_IN_BRACKETS, 10, 3",
    "1.新建公园, ARABIC, 1, 2",
    "１２、新建公园, ARABIC, 12, 3",
    "（3）新建公园, ARABIC_IN_BRACKETS, 3, 3",
    "2）新建公园, ARABIC_IN_BRACKETS, 2, 2",
    "④新建公园, CIRCLED, 4, 1",
    "B 新建公园, LETTER, 2, 2",
    "Ｃ、新建公园, LETTER, 3, 2",
  })
  void readsEveryStyle(String text, HeadingNumber.Style style, int value, int length) {
    assertThat(HeadingNumber.at(text)).isEqualTo(new HeadingNumber(style, value, length));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "1.5公里步道建成", "2023年工作回顾", "一年来", "（基地）417个", "第一名", "GDP增长", "十大行动"})
  void readsNothingElse(String text) {
    assertThat(HeadingNumber.at(text)).isNull();
  }
}
