package org.shuduan.benchmarks.result;

import java.util.Arrays;
import java.util.Collection;

/**
 * The middle of repeated measurements, and how far they scatter: half of them lie between low and
 * high, the quartiles. What the rest of the machine does now and then moves neither much.
 */
public record Spread(double median, double low, double high) {

  /**
   * The spread of some measurements.
   *
   * @throws IllegalArgumentException if there are none
   */
  public static Spread of(Collection<Double> measured) {
    double[] sorted = measured.stream().mapToDouble(Double::doubleValue).sorted().toArray();
    if (sorted.length == 0) {
      throw new IllegalArgumentException("nothing was measured");
    }
    return new Spread(
        Percentiles.of(sorted, 50), Percentiles.of(sorted, 25), Percentiles.of(sorted, 75));
  }

  /** The same, measured in another unit. */
  public Spread times(double factor) {
    double[] ends = {low * factor, high * factor};
    Arrays.sort(ends);
    return new Spread(median * factor, ends[0], ends[1]);
  }

  @Override
  public String toString() {
    return Cell.number(median) + " (" + Cell.number(low) + "–" + Cell.number(high) + ")";
  }
}
