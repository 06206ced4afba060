package org.shuduan.mappings.unit;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class MeasuredTest {

  private static final UnitCatalogue UNITS = UnitCatalogue.standard();

  @Test
  void equalCanonicalValuesAreTheSame() {
    assertThat(measured("1.5", "0.1", "平方公里").sameAs(measured("150", "1", "公顷"))).isTrue();
    assertThat(measured("2", "1", "吨").sameAs(measured("2000", "1", "公斤"))).isTrue();
  }

  @Test
  void differentUnitsMayDifferByHalfTheLastDigitOfTheCoarser() {
    // 8000 亩 are 5.3333 平方公里
    assertThat(measured("5.33", "0.01", "平方公里").sameAs(measured("8000", "1", "亩"))).isTrue();
    assertThat(measured("8000", "1", "亩").sameAs(measured("5.33", "0.01", "平方公里"))).isTrue();
    assertThat(measured("5.34", "0.01", "平方公里").sameAs(measured("8000", "1", "亩"))).isFalse();
  }

  @Test
  void oneUnitMustAgreeExactly() {
    assertThat(measured("5.33", "0.01", "平方公里").sameAs(measured("5.334", "0.001", "平方公里")))
        .isFalse();
    assertThat(measured("5.33", "0.01", "平方公里").sameAs(measured("5.334", "0.001", "平方千米")))
        .isFalse();
  }

  @Test
  void differentDimensionsAreNeverTheSame() {
    assertThat(measured("1", "1", "个").sameAs(measured("1", "1", "座"))).isFalse();
    assertThat(measured("1", "1", "元").sameAs(measured("1", "1", "美元"))).isFalse();
    assertThat(measured("1", "1", "米").sameAs(measured("1", "1", "秒"))).isFalse();
    assertThat(measured("1", "1", "名").sameAs(measured("1", "1", "人"))).isTrue();
  }

  private static Measured measured(String value, String lastDigit, String unit) {
    return new Measured(
        new BigDecimal(value),
        new BigDecimal(lastDigit),
        Objects.requireNonNull(UNITS.find(unit), unit));
  }
}
