package dev.newsreel.feed.web;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A token bucket for each reader: full at first, growing back evenly. Full ones are forgotten, and
 * so are all when there are too many, which only lets somebody ask more. Thread-safe.
 */
final class Buckets {

  private static final int MOST = 100_000;

  private record Bucket(double tokens, Instant at) {}

  /**
   * What is left.
   *
   * @param remaining whole requests
   * @param until there is one more
   */
  record Quota(boolean isAllowed, int limit, int remaining, Duration until) {}

  private final Map<String, Bucket> buckets = new ConcurrentHashMap<>();
  private final Duration window;
  private final InstantSource clock;

  Buckets(Duration window, InstantSource clock) {
    this.window = window;
    this.clock = clock;
  }

  Quota take(String reader, int limit) {
    Instant now = clock.instant();
    if (buckets.size() >= MOST) {
      buckets.values().removeIf(bucket -> bucket.at().plus(window).isBefore(now));
      if (buckets.size() >= MOST) {
        buckets.clear();
      }
    }
    var isAllowed = new boolean[1];
    Bucket after =
        buckets.compute(
            reader,
            (_, old) -> {
              double tokens = old == null ? limit : grown(old, limit, now);
              isAllowed[0] = tokens >= 1;
              return new Bucket(isAllowed[0] ? tokens - 1 : tokens, now);
            });
    double missing = Math.max(0, 1 - after.tokens());
    return new Quota(
        isAllowed[0],
        limit,
        (int) after.tokens(),
        Duration.ofMillis((long) Math.ceil(missing * window.toMillis() / limit)));
  }

  private double grown(Bucket old, int limit, Instant now) {
    double passed = Math.max(0, Duration.between(old.at(), now).toMillis());
    return Math.min(limit, old.tokens() + passed * limit / window.toMillis());
  }
}
