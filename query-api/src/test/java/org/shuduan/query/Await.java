package org.shuduan.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.Callable;

/** Waits for what comes about by itself. */
public final class Await {

  private static final Duration PAUSE = Duration.ofMillis(50);

  private Await() {}

  /**
   * Asks again and again until a fact holds.
   *
   * @param what it is, for the report of a failure
   * @param atMost how long it may take; the test fails when that is over
   */
  public static void until(String what, Duration atMost, Callable<Boolean> fact) throws Exception {
    long deadline = System.nanoTime() + atMost.toNanos();
    while (!fact.call()) {
      assertThat(System.nanoTime()).as("waited too long for: " + what).isLessThan(deadline);
      Thread.sleep(PAUSE.toMillis());
    }
  }
}
