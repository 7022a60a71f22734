package dev.newsreel.ingest.fetch;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import org.apache.hc.core5.http.MessageHeaders;
import org.jspecify.annotations.Nullable;

/**
 * How long a server says its document stays fresh (RFC 9111 section 5).
 *
 * @param fresh zero when the server says nothing or forbids caching
 */
public record CacheHints(Duration fresh) {

  /** The server said nothing. */
  public static final CacheHints NONE = new CacheHints(Duration.ZERO);

  private static final String MAX_AGE = "max-age=";

  static CacheHints of(MessageHeaders headers, Instant now) {
    Duration maxAge = maxAge(headers);
    return new CacheHints(
        maxAge != null ? maxAge.minus(age(headers, maxAge)) : expires(headers, now));
  }

  private static @Nullable Duration maxAge(MessageHeaders headers) {
    String control = Headers.last(headers, "Cache-Control");
    if (control == null) {
      return null;
    }
    for (String directive : control.toLowerCase(Locale.ROOT).split(",", -1)) {
      String word = directive.strip();
      if (word.startsWith(MAX_AGE)) {
        return Headers.seconds(word.substring(MAX_AGE.length()).replace("\"", ""));
      }
    }
    return null;
  }

  /** What a cache on the way has already used up of the time. */
  private static Duration age(MessageHeaders headers, Duration most) {
    String value = Headers.last(headers, "Age");
    Duration age = value == null ? null : Headers.seconds(value);
    return age == null || age.compareTo(most) > 0 ? Duration.ZERO : age;
  }

  private static Duration expires(MessageHeaders headers, Instant now) {
    String value = Headers.last(headers, "Expires");
    Instant until = value == null ? null : Headers.date(value);
    return until == null || until.isBefore(now) ? Duration.ZERO : Duration.between(now, until);
  }
}
