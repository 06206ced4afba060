package org.shuduan.extraction.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FullWidthTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "增长１０．５％ | 增长10.5%",
        "ＧＤＰ达到３亿元 | GDP达到3亿元",
        "（一）改造：停车位，充电桩；公厕！好？ | （一）改造：停车位，充电桩；公厕！好？",
        "“１＋Ｎ”模式 | “1+N”模式",
        "没有全角 | 没有全角",
      })
  void foldsAllButChinesePunctuation(String text, String folded) {
    assertThat(FullWidth.fold(text)).isEqualTo(folded).hasSameSizeAs(text);
  }
}
