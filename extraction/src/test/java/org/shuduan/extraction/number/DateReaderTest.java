package org.shuduan.extraction.number;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DateReaderTest {

  @ParameterizedTest
  @CsvSource({
    "2012年6月30日上午9时许, 2012年6月30日上午9时",
    "2021年4月起至7月底, 2021年4月起至7月",
    "2021—2023年, 2021—2023年",
    "2021-2023。, 2021-2023",
    "20世纪80年代初, 20世纪80年代",
    "第1季度末, 第1季度",
    "一季度, 一季度",
    "18时21分, 18时21分",
    "9:30开始, 9:30",
    "2023.4.12, 2023.4.12",
    "2023-04-12, 2023-04-12",
    "2023/4/12, 2023/4/12",
    "二〇二三年五月, 二〇二三年五月",
    "3·5学雷锋, 3·5",
    "1至6月, 1至6月",
    "15日前, 15日",
    "2022年上半年, 2022年上半年",
    "星期五下午, 星期五",
    "公元前221年, 公元前221年"
  })
  void readsDates(String text, String date) {
    assertThat(text.substring(0, DateReader.read(Folded.of(text), 0))).isEqualTo(date);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "5年",
        "18个月",
        "30天",
        "24小时",
        "3日游",
        "两月",
        "1500年历史",
        "周一次",
        "1.2.3",
        "2023.4亿元",
        "12:345",
        "13月",
        "一月一调度",
        "40日",
        "80年"
      })
  void leavesSpansAndOtherNumbers(String text) {
    assertThat(DateReader.read(Folded.of(text), 0)).isZero();
  }

  @ParameterizedTest
  @ValueSource(strings = {"师生比为1:15", "比例达1:30"})
  void leavesRatios(String text) {
    assertThat(DateReader.read(Folded.of(text), text.indexOf('1'))).isEqualTo(text.indexOf('1'));
  }
}
