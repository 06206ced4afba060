package org.shuduan.engine;

import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;

/**
 * How long to insist when Elasticsearch is busy, away or stumbling.
 *
 * @param total how long one request is tried again, from its first failure
 * @param first the pause after the first failure; each further one is twice as long, up to {@value
 *     #LONGEST_SECONDS} s, and up to a quarter shorter, so that several do not come back together
 */
public record Patience(Duration total, Duration first) {

  /** Two minutes: a node restarts in less. */
  public static final Patience STANDARD =
      new Patience(Duration.ofMinutes(2), Duration.ofMillis(200));

  private static final int LONGEST_SECONDS = 5;

  /** The same for so long in all. */
  public Patience withTotal(Duration total) {
    return new Patience(total, first);
  }

  /** Counts the failures of one request. For one thread. */
  public final class Attempts {

    private long deadline;
    private long pause = first.toMillis();

    private Attempts() {}

    /**
     * Waits after a failure that may pass.
     *
     * @return whether to try again; false when the time is up or this thread is interrupted
     */
    public boolean pause() {
      long now = System.nanoTime();
      if (deadline == 0) {
        deadline = now + total.toNanos();
      }
      if (now >= deadline) {
        return false;
      }
      try {
        Thread.sleep(pause - ThreadLocalRandom.current().nextLong(pause / 4 + 1));
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return false;
      }
      pause = Math.min(2 * pause, LONGEST_SECONDS * 1000L);
      return true;
    }
  }

  /** For one request. */
  public Attempts attempts() {
    return new Attempts();
  }
}
