package org.shuduan.extraction.number;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.shuduan.mappings.unit.Measured;
import org.shuduan.mappings.unit.UnitCatalogue;

class WrittenPrecisionTest {

  private static final UnitCatalogue UNITS = UnitCatalogue.standard();

  @ParameterizedTest
  @CsvSource({
    "1.98万户, 100",
    "19800户, 1",
    "5.33平方公里, 0.01",
    "三万五千元, 1000",
    "12, 1",
    "1.2万亿元, 100000000000",
    "3万4000册, 1",
    "１.５亿元, 10000000"
  })
  void tellsTheLastDigit(String surface, String step) {
    assertThat(WrittenPrecision.lastDigit(surface)).isEqualByComparingTo(step);
  }

  @Test
  void aRoundedAreaEqualsTheExactOne() {
    assertThat(measured("5.33平方公里", "5.33", "平方公里").sameAs(measured("8000亩", "8000", "亩")))
        .isTrue();
    assertThat(measured("0.53万公顷", "5300", "公顷").sameAs(measured("8万亩", "80000", "亩"))).isTrue();
    assertThat(measured("5300公顷", "5300", "公顷").sameAs(measured("80000亩", "80000", "亩"))).isFalse();
  }

  private static Measured measured(String surface, String value, String unit) {
    return WrittenPrecision.measured(
        new BigDecimal(value), surface, Objects.requireNonNull(UNITS.find(unit), unit));
  }
}
