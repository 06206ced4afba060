package org.shuduan.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.shuduan.query.Distribution.Scale;

class ValueScaleTest {

  @Test
  void growsWithTheValuesBeyondTwoPowersOfTen() {
    assertThat(scale("3", "300").kind()).isEqualTo(Scale.LINEAR);
    assertThat(scale("3", "301").kind()).isEqualTo(Scale.LOG);
    assertThat(scale("3", "900000000").ranges())
        .extracting(ValueRange::toString)
        .startsWith("1..10个", "10..100个")
        .endsWith("100000000..1000000000个");
  }

  @Test
  void wholeNumbersAreNotCut() {
    assertThat(scale("3", "5").ranges())
        .extracting(ValueRange::toString)
        .containsExactly("3..4个", "4..5个", "5..6个");
  }

  @ParameterizedTest
  @CsvSource({
    "1, 1",
    "0, 0",
    "0.5, 0.5",
    "3, 5",
    "0, 99",
    "7, 70000",
    "0.003, 12",
    "-5, 900",
    "10, 1000",
    "1, 1000000000000",
    "98.5, 100",
    "66.67, 1000",
    "-40, -2"
  })
  void everyValueLiesInExactlyOneStretch(String min, String max) {
    ValueScale scale = scale(min, max);
    List<ValueRange> ranges = scale.ranges();
    assertThat(ranges).isNotEmpty().hasSizeLessThan(16);
    for (int i = 1; i < ranges.size(); i++) {
      assertThat(ranges.get(i).from()).isEqualTo(ranges.get(i - 1).to());
    }
    for (String value : List.of(min, max)) {
      assertThat(ranges.stream().filter(range -> holds(range, new BigDecimal(value)))).hasSize(1);
    }
    assertThat(holds(ranges.get(0), new BigDecimal(min))).isTrue();
    assertThat(holds(ranges.get(ranges.size() - 1), new BigDecimal(max))).isTrue();
  }

  private static boolean holds(ValueRange range, BigDecimal value) {
    return (range.from() == null || range.from().compareTo(value) <= 0)
        && (range.to() == null || range.to().compareTo(value) > 0);
  }

  private static ValueScale scale(String min, String max) {
    BigDecimal least = new BigDecimal(min);
    return ValueScale.of(
        least, new BigDecimal(max), least.signum() > 0 ? least : BigDecimal.ONE, "个");
  }
}
