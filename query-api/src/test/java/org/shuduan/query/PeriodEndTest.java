package org.shuduan.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class PeriodEndTest {

  @ParameterizedTest
  @CsvSource({
    "2023, 2023-12-31",
    "2023-H1, 2023-06-30",
    "2023-Q3, 2023-09-30",
    "2024-02, 2024-02-29",
    "2023-06-15, 2023-06-15",
    "2021/2025, 2025-12-31",
    "2023-01/2023-05, 2023-05-31",
  })
  void aPeriodEndsWithItsLastDay(String key, LocalDate end) {
    assertThat(PeriodEnd.of(key)).isEqualTo(end);
  }

  @ParameterizedTest
  @NullSource
  @ValueSource(strings = {"", "2020/..", "今年", "2023-13", "2023-02-30"})
  void whatHasNoEndHasNone(String key) {
    assertThat(PeriodEnd.of(key)).isNull();
  }
}
