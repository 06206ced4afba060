package org.shuduan.indexer.split;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DateLineTest {

  @ParameterizedTest
  @CsvSource({
    "（2023年4月12日）, 2023-04-12, ''",
    "(２０２３年４月１２日), 2023-04-12, ''",
    "2023年4月, 2023-04-01, ''",
    "2023-04-12, 2023-04-12, ''",
    "2023/4/12 09:30, 2023-04-12, ''",
    "2023.04.12, 2023-04-12, ''",
    "二〇二三年十二月三十一日, 2023-12-31, ''",
    "二○二四年一月, 2024-01-01, ''",
    "发布时间：2023-04-12 来源：某市统计局, 2023-04-12, 某市统计局",
    "成文日期：2023年4月12日, 2023-04-12, ''",
    "某市财政局 2023年12月20日, 2023-12-20, 某市财政局",
    "——2024年1月8日在某县第一届人民代表大会第三次会议上, 2024-01-08, ''",
    "（2024年1月8日在全市工作会议上）, 2024-01-08, ''",
  })
  void readsEveryForm(String line, LocalDate date, String rest) {
    assertThat(DateLine.of(line)).isEqualTo(new DateLine(date, rest));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2023年4月12日，全市召开动员会。",
        "2023年4月12日全市召开动员会",
        "时间回到2012年6月30日清晨",
        "2023年13月40日",
        "2023年2月30日",
        "2023年工作总结",
        "某市2023年4月经济运行情况",
        "一份材料",
      })
  void readsNoDateFromProse(String line) {
    assertThat(DateLine.of(line)).isNull();
  }
}
