package org.shuduan.cli;

import java.io.PrintWriter;
import java.time.Duration;
import java.time.Instant;

/**
 * Says on standard error how far a long piece of work is: one line that is written over on a
 * terminal, a plain line for each file elsewhere.
 */
final class Progress {

  private static final Duration BETWEEN = Duration.ofMillis(200);

  private final PrintWriter err;
  private final boolean terminal;
  private Instant lastShown = Instant.EPOCH;
  private int shownLength;

  Progress(PrintWriter err) {
    this.err = err;
    this.terminal = System.console() != null;
  }

  /** Shows a state that may soon be outdated; not every state is shown. */
  void update(String state) {
    Instant now = Instant.now();
    if (terminal && now.isAfter(lastShown.plus(BETWEEN))) {
      lastShown = now;
      show(state);
      err.flush();
    }
  }

  /** Shows what stays. */
  void done(String result) {
    if (terminal) {
      show(result);
    } else {
      err.print(result);
    }
    err.println();
    shownLength = 0;
  }

  private void show(String line) {
    err.print("\r" + line + " ".repeat(Math.max(0, shownLength - line.length())));
    shownLength = line.length();
  }
}
