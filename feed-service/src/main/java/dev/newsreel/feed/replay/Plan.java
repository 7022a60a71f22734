package dev.newsreel.feed.replay;

import dev.newsreel.events.Position;
import org.jspecify.annotations.Nullable;

/**
 * How a reader goes on.
 *
 * @param after everything after this position will be served
 * @param reason why it is not exact; {@code null} when it is: {@code expired} (no longer kept),
 *     {@code unknown} (the log never came so far), {@code unreadable} (no cursor), {@code
 *     unavailable} (cannot be told now)
 * @param asked what the reader held, when it is not exact
 */
public record Plan(
    Outcome outcome, Position after, @Nullable String reason, @Nullable String asked) {

  /** What a reader is told of its resume. */
  public enum Outcome {
    /** Began now. */
    LIVE("live"),
    /** Goes on exactly, out of memory. */
    EXACT("exact"),
    /** Goes on exactly, with older history first. */
    HISTORY("history"),
    /** Something may be missing. */
    GAP("gap");

    private final String word;

    Outcome(String word) {
      this.word = word;
    }

    /** The word on the wire. */
    public String word() {
      return word;
    }
  }

  static Plan live(Position after) {
    return new Plan(Outcome.LIVE, after, null, null);
  }

  static Plan exact(Position after) {
    return new Plan(Outcome.EXACT, after, null, null);
  }

  static Plan history(Position after) {
    return new Plan(Outcome.HISTORY, after, null, null);
  }

  static Plan gap(Position after, String reason, String asked) {
    return new Plan(Outcome.GAP, after, reason, asked);
  }
}
