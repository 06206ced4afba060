package org.shuduan.mappings.unit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

class FractionTest {

  @Test
  void readsWholeNumbersDecimalsAndFractions() {
    assertThat(Fraction.parse("12").times(BigDecimal.ONE)).isEqualByComparingTo("12");
    assertThat(Fraction.parse("0.3048").times(BigDecimal.TEN)).isEqualByComparingTo("3.048");
    assertThat(Fraction.parse("2000/3").times(new BigDecimal("1.5"))).isEqualByComparingTo("1000");
  }

  @Test
  void keepsThirtyFourDigitsWhereADecimalEnds() {
    assertThat(Fraction.parse("1/3").times(BigDecimal.ONE).precision()).isEqualTo(34);
  }

  @Test
  void equalFractionsAreEqual() {
    assertThat(Fraction.parse("2/4")).isEqualTo(Fraction.parse("0.5"));
  }

  @Test
  void refusesZeroAndWords() {
    assertThatThrownBy(() -> Fraction.parse("0")).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> Fraction.parse("1/0")).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> Fraction.parse("亩")).isInstanceOf(IllegalArgumentException.class);
  }
}
