package dev.newsreel.feed.log;

import dev.newsreel.events.Position;

/** Places between records. */
public final class Positions {

  /** Before every record there can be; written {@code 0-0}. */
  public static final Position BEFORE_ALL = new Position(0, 0);

  /** More than any record's offset, and still written with 18 digits. */
  private static final long BEYOND = 999_999_999_999_999_999L;

  private Positions() {}

  /** The place just before a position. */
  public static Position before(Position position) {
    if (position.offset() > 0) {
      return new Position(position.epoch(), position.offset() - 1);
    }
    return position.epoch() > 1 ? new Position(position.epoch() - 1, BEYOND) : BEFORE_ALL;
  }

  /** The first position a record after this place can have. */
  public static Position after(Position place) {
    return place.offset() == BEYOND || place.equals(BEFORE_ALL)
        ? new Position(place.epoch() + 1, 0)
        : new Position(place.epoch(), place.offset() + 1);
  }
}
