package org.shuduan.benchmarks.result;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * What one run measured.
 *
 * @param benchmark the name of the command
 * @param settings sizes, seed, repetitions, versions and whatever else the figures depend on
 * @param rows records of one type, a row of the table each; null and other values are cells
 * @param notes what a reader must know about the figures
 */
public record Result(
    String benchmark,
    Instant at,
    Machine machine,
    Map<String, Object> settings,
    List<? extends Record> rows,
    List<String> notes) {

  /** What was measured on this machine just now. */
  public static Result of(
      String benchmark,
      Map<String, Object> settings,
      List<? extends Record> rows,
      String... notes) {
    return new Result(benchmark, Instant.now(), Machine.here(), settings, rows, List.of(notes));
  }
}
