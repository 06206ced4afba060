package org.shuduan.query;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shuduan.query.Distribution.Scale;

/**
 * Round stretches that hold all values between a smallest and a largest one.
 *
 * @param kind how they grow
 * @param ranges in ascending order, without a gap
 */
record ValueScale(Scale kind, List<ValueRange> ranges) {

  /** About so many stretches of equal length. */
  private static final int STRETCHES = 8;

  /** Beyond so many powers of ten stretches grow with the values. */
  private static final double LOG_BEYOND = 2;

  /** Up to so many powers of ten each of them is cut at 2 and 5. */
  private static final int CUT_UP_TO = 4;

  private static final List<BigDecimal> CUTS =
      List.of(BigDecimal.ONE, BigDecimal.valueOf(2), BigDecimal.valueOf(5));

  ValueScale {
    ranges = List.copyOf(ranges);
  }

  /**
   * The stretches for values.
   *
   * @param leastPositive the smallest value above zero, null where there is none
   */
  static ValueScale of(
      BigDecimal min, BigDecimal max, @Nullable BigDecimal leastPositive, String unit) {
    boolean logarithmic =
        leastPositive != null
            && Math.log10(max.doubleValue()) - Math.log10(leastPositive.doubleValue()) > LOG_BEYOND;
    return logarithmic
        ? new ValueScale(Scale.LOG, between(log(min, max, leastPositive), min, unit))
        : new ValueScale(Scale.LINEAR, between(linear(min, max), min, unit));
  }

  /** Where a value lies below the first edge, it gets a stretch of its own that is open below. */
  private static List<ValueRange> between(List<BigDecimal> edges, BigDecimal min, String unit) {
    List<ValueRange> ranges = new ArrayList<>();
    if (min.compareTo(edges.get(0)) < 0) {
      ranges.add(new ValueRange(null, edges.get(0), unit));
    }
    for (int i = 1; i < edges.size(); i++) {
      ranges.add(new ValueRange(edges.get(i - 1), edges.get(i), unit));
    }
    return ranges;
  }

  private static List<BigDecimal> linear(BigDecimal min, BigDecimal max) {
    BigDecimal span = max.subtract(min);
    BigDecimal step =
        span.signum() == 0
            ? powerOfTen(min.signum() == 0 ? BigDecimal.ONE : min.abs())
            : roundUp(span.divide(BigDecimal.valueOf(STRETCHES), 12, RoundingMode.UP));
    if (isWhole(min) && isWhole(max)) {
      step = step.max(BigDecimal.ONE);
    }
    List<BigDecimal> edges = new ArrayList<>();
    BigDecimal edge = min.divide(step, 0, RoundingMode.FLOOR).multiply(step);
    edges.add(edge);
    while (edge.compareTo(max) <= 0) {
      edge = edge.add(step);
      edges.add(edge);
    }
    return edges;
  }

  private static List<BigDecimal> log(BigDecimal min, BigDecimal max, BigDecimal least) {
    BigDecimal power = powerOfTen(least);
    int powers =
        powerOfTen(max).precision() - power.precision() + power.scale() - powerOfTen(max).scale();
    List<BigDecimal> cuts = powers <= CUT_UP_TO ? CUTS : List.of(BigDecimal.ONE);
    List<BigDecimal> edges = new ArrayList<>();
    for (BigDecimal decade = power; ; decade = decade.scaleByPowerOfTen(1)) {
      for (BigDecimal cut : cuts) {
        BigDecimal edge = decade.multiply(cut);
        edges.add(edge);
        if (edge.compareTo(max) > 0) {
          return fromFirstUsed(edges, least);
        }
      }
    }
  }

  /** The first stretch holds the least value. */
  private static List<BigDecimal> fromFirstUsed(List<BigDecimal> edges, BigDecimal least) {
    int first = 0;
    while (first + 2 < edges.size() && edges.get(first + 1).compareTo(least) <= 0) {
      first++;
    }
    return edges.subList(first, edges.size());
  }

  /** The largest power of ten that is not above a positive value. */
  private static BigDecimal powerOfTen(BigDecimal value) {
    return BigDecimal.ONE.scaleByPowerOfTen(value.precision() - value.scale() - 1);
  }

  /** The next 1, 2 or 5 times a power of ten. */
  private static BigDecimal roundUp(BigDecimal value) {
    BigDecimal power = powerOfTen(value);
    return CUTS.stream()
        .map(power::multiply)
        .filter(step -> step.compareTo(value) >= 0)
        .findFirst()
        .orElse(power.scaleByPowerOfTen(1));
  }

  private static boolean isWhole(BigDecimal value) {
    return value.stripTrailingZeros().scale() <= 0;
  }
}
