package org.shuduan.benchmarks.scale;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class GrowthTest {

  @Test
  void findsThePowerThatFiguresGrowBy() {
    Growth growth = Growth.of(new double[] {10, 100, 1000}, new double[] {2e2, 2e4, 2e6});
    assertThat(growth.exponent()).isCloseTo(2, within(1e-9));
    assertThat(growth.at(10_000)).isCloseTo(2e8, within(1.0));
  }

  @Test
  void isZeroForWhatStaysTheSame() {
    Growth growth = Growth.of(new double[] {10, 100}, new double[] {7, 7});
    assertThat(growth.exponent()).isCloseTo(0, within(1e-9));
    assertThat(growth.at(1e8)).isCloseTo(7, within(1e-9));
  }
}
