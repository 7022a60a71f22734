package dev.newsreel.feed.outbound;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** What came of a request. */
public sealed interface Answer {

  /**
   * The other side answered, whatever it was.
   *
   * @param retryAfter at most a day; {@code null} when it said nothing readable
   * @param body its first 4 KiB as UTF-8
   */
  record Answered(int status, @Nullable Duration retryAfter, String body) implements Answer {

    /** Whether it took what was sent (RFC 9110 section 15.3). */
    public boolean isSuccess() {
      return status >= 200 && status < 300;
    }
  }

  /**
   * There was no answer.
   *
   * @param reason for people
   */
  record Failed(String reason) implements Answer {}
}
