package org.shuduan.cli;

import java.io.PrintWriter;
import java.time.Duration;
import java.time.Instant;

/**
 * Says on standard error how far a long piece of work is: one line that is written over on a
 * terminal; elsewhere a plain line for each file, and one now and then while a file takes long.
 */
final class Progress {

  private static final Duration ON_TERMINAL = Duration.ofMillis(200);
  private static final Duration ELSEWHERE = Duration.ofSeconds(30);

  private final PrintWriter err;
  private final boolean terminal;
  private Instant lastShown;
  private int shownLength;

  Progress(PrintWriter err) {
    this(err, System.console() != null, Instant.now());
  }

  Progress(PrintWriter err, boolean terminal, Instant now) {
    this.err = err;
    this.terminal = terminal;
    this.lastShown = now;
  }

  /** Shows a state that may soon be outdated; not every state is shown. */
  void update(String state) {
    update(state, Instant.now());
  }

  void update(String state, Instant now) {
    if (now.isBefore(lastShown.plus(terminal ? ON_TERMINAL : ELSEWHERE))) {
      return;
    }
    lastShown = now;
    if (terminal) {
      show(state);
    } else {
      err.println(state);
    }
    err.flush();
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
