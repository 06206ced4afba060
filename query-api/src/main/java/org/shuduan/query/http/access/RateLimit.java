package org.shuduan.query.http.access;

import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * How often each may ask: so many times a minute, evenly refilled. Safe for use by many threads.
 */
public final class RateLimit {

  private final int perMinute;
  private final Map<String, Bucket> buckets = new ConcurrentHashMap<>();

  /**
   * @param perMinute how many requests a minute, from 1; so many may also come at once
   */
  public RateLimit(int perMinute) {
    this.perMinute = perMinute;
  }

  /** Counts a request. Zero if it may go on, else how long to wait. */
  public Duration take(String name) {
    ConsumptionProbe probe =
        buckets.computeIfAbsent(name, n -> bucket()).tryConsumeAndReturnRemaining(1);
    return Duration.ofNanos(probe.isConsumed() ? 0 : probe.getNanosToWaitForRefill());
  }

  private Bucket bucket() {
    return Bucket.builder()
        .addLimit(limit -> limit.capacity(perMinute).refillGreedy(perMinute, Duration.ofMinutes(1)))
        .build();
  }
}
