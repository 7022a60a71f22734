package dev.newsreel.feed.store;

import dev.newsreel.events.Position;
import java.util.Locale;

/** Positions as document ids: fixed width, so that they sort as text as they do as numbers. */
final class Keys {

  private static final int EPOCH_DIGITS = 9;

  private Keys() {}

  static String of(Position position) {
    return String.format(Locale.ROOT, "%09d-%018d", position.epoch(), position.offset());
  }

  static Position read(String key) {
    return new Position(
        Integer.parseInt(key.substring(0, EPOCH_DIGITS)),
        Long.parseLong(key.substring(EPOCH_DIGITS + 1)));
  }
}
