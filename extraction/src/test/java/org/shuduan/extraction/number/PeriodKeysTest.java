package org.shuduan.extraction.number;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PeriodKeysTest {

  @ParameterizedTest
  @CsvSource({
    "2023年, 2023",
    "二〇二三年, 2023",
    "２０２３年, 2023",
    "2023年上半年, 2023-H1",
    "2023年第1季度, 2023-Q1",
    "2023年四季度, 2023-Q4",
    "2023年6月, 2023-06",
    "2023年十二月, 2023-12",
    "2023年6月30日, 2023-06-30",
    "2023.6.3, 2023-06-03",
    "2023-06, 2023-06",
    "2021—2025年, 2021/2025",
    "2021年至2025年, 2021/2025",
    "2021-2023, 2021/2023",
    "2023年1—6月, 2023-01/2023-06",
    "2021年4月起至7月, 2021-04/2021-07",
    "2022年11月至2023年2月, 2022-11/2023-02",
    "2023年前三季度, 2023-01/2023-09",
    "2023年前5个月, 2023-01/2023-05"
  })
  void writesDatesAlike(String written, String key) {
    assertThat(PeriodKeys.ofDate(written, null)).isEqualTo(key);
  }

  @ParameterizedTest
  @CsvSource({"6月, 2022-06", "一季度, 2022-Q1", "1至3月, 2022-01/2022-03", "2020年, 2020"})
  void takesTheYearFromThePeriodAround(String written, String key) {
    assertThat(PeriodKeys.ofDate(written, "2022")).isEqualTo(key);
  }

  @ParameterizedTest
  @CsvSource({"6月", "上半年", "20世纪80年代", "2012年6月30日上午9时", "周三", "2012年至"})
  void leavesOpenWhatHasNoYearOrAnotherForm(String written) {
    assertThat(PeriodKeys.ofDate(written, null)).isNull();
  }

  @Test
  void knowsFiveYearPlans() {
    assertThat(PeriodKeys.ofPlan("十四五")).isEqualTo("2021/2025");
    assertThat(PeriodKeys.ofPlan("六五")).isEqualTo("1981/1985");
    assertThat(PeriodKeys.ofPlan("二十大")).isNull();
  }

  @Test
  void leavesTheEndOpenAfterSince() {
    assertThat(PeriodKeys.since("2020")).isEqualTo("2020/..");
    assertThat(PeriodKeys.since("2020/2022")).isNull();
    assertThat(PeriodKeys.since(null)).isNull();
  }
}
