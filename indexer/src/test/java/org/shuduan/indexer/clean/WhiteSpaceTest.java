package org.shuduan.indexer.clean;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WhiteSpaceTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "'　　建成公园3 个， 面积 12 公顷。 ' | 建成公园3个，面积12公顷。",
        "新 时 代 | 新时代",
        "引进 Smart  City 系统 5G base station | 引进Smart City系统5G base station",
        "'共计\u00A01\u200B2个' | 共计12个",
        "'　' | ''",
      })
  void leavesABlankOnlyBetweenWesternWords(String text, String normalised) {
    assertThat(WhiteSpace.normalise(text)).isEqualTo(normalised);
  }
}
