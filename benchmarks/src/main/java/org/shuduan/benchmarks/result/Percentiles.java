package org.shuduan.benchmarks.result;

import java.util.Collection;

/**
 * Latencies in milliseconds: half of the requests, 95 and 99 of 100 took at most so long.
 *
 * @param p50 the median
 */
public record Percentiles(double p50, double p95, double p99) {

  /** The percentiles of some durations in nanoseconds. */
  public static Percentiles ofNanos(Collection<Long> nanos) {
    double[] sorted = nanos.stream().mapToDouble(n -> n / 1e6).sorted().toArray();
    return new Percentiles(of(sorted, 50), of(sorted, 95), of(sorted, 99));
  }

  /**
   * A percentile, between the two nearest values in proportion.
   *
   * @param sorted at least one value, ascending
   */
  static double of(double[] sorted, double percent) {
    double at = percent / 100 * (sorted.length - 1);
    int below = (int) at;
    int above = Math.min(below + 1, sorted.length - 1);
    return sorted[below] + (at - below) * (sorted[above] - sorted[below]);
  }

  @Override
  public String toString() {
    return Cell.number(p50) + " / " + Cell.number(p95) + " / " + Cell.number(p99);
  }
}
