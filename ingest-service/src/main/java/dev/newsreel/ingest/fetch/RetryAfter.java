package dev.newsreel.ingest.fetch;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Reads Retry-After, which is seconds or a date (RFC 9110 section 10.2.3). Stateless. */
final class RetryAfter {

  /** Nobody is believed who wants us away for longer. */
  private static final Duration LONGEST = Duration.ofDays(7);

  private static final Duration SHORTEST = Duration.ofSeconds(1);

  private RetryAfter() {}

  /** From a second to seven days; {@code null} when the value is neither seconds nor a date. */
  static @Nullable Duration parse(@Nullable String value, Instant now) {
    if (value == null) {
      return null;
    }
    Duration wait = Headers.seconds(value);
    if (wait == null) {
      Instant until = Headers.date(value);
      wait = until == null ? null : Duration.between(now, until);
    }
    return wait == null ? null : clamp(wait);
  }

  private static Duration clamp(Duration wait) {
    if (wait.compareTo(SHORTEST) < 0) {
      return SHORTEST;
    }
    return wait.compareTo(LONGEST) > 0 ? LONGEST : wait;
  }
}
