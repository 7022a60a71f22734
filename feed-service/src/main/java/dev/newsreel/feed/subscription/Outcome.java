package dev.newsreel.feed.subscription;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** What came of sending something to a subscriber. */
public sealed interface Outcome {

  /** HTTP status; 0 when there was no answer. */
  int status();

  /** In one word: {@code taken}, {@code unavailable}, {@code refused} or {@code gone}. */
  default String word() {
    return switch (this) {
      case Taken _ -> "taken";
      case Unavailable _ -> "unavailable";
      case Refused _ -> "refused";
      case Gone _ -> "gone";
    };
  }

  /** What went wrong, for people; {@code null} when nothing did. */
  default @Nullable String why() {
    return switch (this) {
      case Taken _ -> null;
      case Unavailable unavailable -> unavailable.reason();
      case Refused refused -> refused.reason();
      case Gone gone -> gone.reason();
    };
  }

  /** The subscriber took it. */
  record Taken(int status) implements Outcome {}

  /**
   * The subscriber cannot take anything now.
   *
   * @param retryAfter at least so long; {@code null} when it did not say
   */
  record Unavailable(int status, String reason, @Nullable Duration retryAfter) implements Outcome {}

  /** The subscriber answers, and does not take this one. */
  record Refused(int status, String reason) implements Outcome {}

  /** The subscriber wants nothing any more. */
  record Gone(int status, String reason) implements Outcome {}
}
