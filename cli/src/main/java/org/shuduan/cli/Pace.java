package org.shuduan.cli;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** How fast a run goes, and how long it will take. */
final class Pace {

  private final long begun = System.nanoTime();
  private int files;
  private int done;

  void begun(int files) {
    this.files = files;
  }

  void fileDone() {
    done++;
  }

  int done() {
    return done;
  }

  /** How many there are, at least those that were done. */
  int files() {
    return Math.max(files, done);
  }

  /** How many of something a second. */
  long perSecond(long count) {
    return Math.round(count / Math.max(seconds(), 0.001));
  }

  /** The time that is left if files go on at this pace; null before the first. */
  @Nullable Duration left() {
    return done == 0 ? null : Duration.ofSeconds(Math.round(seconds() / done * (files() - done)));
  }

  private double seconds() {
    return (System.nanoTime() - begun) / 1e9;
  }
}
