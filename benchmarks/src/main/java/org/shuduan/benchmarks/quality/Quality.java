package org.shuduan.benchmarks.quality;

import org.jspecify.annotations.Nullable;

/**
 * How well something is done: a row of the table.
 *
 * @param measure how the figures are counted, from 0 to 1
 * @param cases over how many
 * @param peer the figure of another way on the same cases; null where none was run
 * @param peerName what the other way is
 */
public record Quality(
    String what,
    String measure,
    int cases,
    double shuduan,
    @Nullable Double peer,
    @Nullable String peerName) {

  static Quality of(String what, String measure, int cases, double figure) {
    return new Quality(what, measure, cases, figure, null, null);
  }
}
