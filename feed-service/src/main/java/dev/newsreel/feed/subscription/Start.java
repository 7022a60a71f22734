package dev.newsreel.feed.subscription;

import dev.newsreel.events.Position;
import dev.newsreel.feed.log.Positions;
import org.jspecify.annotations.Nullable;

/**
 * An order to begin (again).
 *
 * @param number grows with each order; what is under way has followed the order of its number
 * @param after a position as text, with {@code 0-0} for the very beginning; {@code null} to go on
 *     where the cursor is
 */
public record Start(int number, @Nullable String after) {

  /** The first order. */
  public static Start first(Position after) {
    return new Start(1, after.toString());
  }

  /** The next order: begin after a position. */
  public Start again(Position position) {
    return new Start(number + 1, position.toString());
  }

  /** The next order: go on where it stopped. */
  public Start goOn() {
    return new Start(number + 1, null);
  }

  static Position read(String text) {
    return Position.parse(text).orElse(Positions.BEFORE_ALL);
  }
}
