package dev.newsreel.ingest.parse.date;

import java.util.Optional;

/**
 * A time of day as written with colons.
 *
 * @param rest what follows directly behind it, such as {@code +0100} or {@code pm}
 */
record TimeOfDay(int hour, int minute, int second, String rest) {

  /** The first second of a day. */
  static final TimeOfDay MIDNIGHT = new TimeOfDay(0, 0, 0, "");

  /** Reads {@code h:m}, {@code h:m:s} or {@code h:m:s.f}. */
  static Optional<TimeOfDay> read(String part) {
    int[] numbers = new int[3];
    int at = 0;
    for (int i = 0; i < 3; i++) {
      int end = digitsEnd(part, at);
      if (end == at || end - at > 2) {
        return Optional.empty();
      }
      numbers[i] = Integer.parseInt(part.substring(at, end));
      at = end;
      if (i == 2 || at == part.length() || part.charAt(at) != ':') {
        break;
      }
      at++;
    }
    int rest =
        at < part.length() && (part.charAt(at) == '.' || part.charAt(at) == ',')
            ? digitsEnd(part, at + 1)
            : at;
    return Optional.of(new TimeOfDay(numbers[0], numbers[1], numbers[2], part.substring(rest)));
  }

  private static int digitsEnd(String part, int from) {
    int at = from;
    while (at < part.length() && part.charAt(at) >= '0' && part.charAt(at) <= '9') {
      at++;
    }
    return at;
  }

  /** The same time in the half of the day that {@code am} or {@code pm} says. */
  TimeOfDay inHalf(String half) {
    if (hour > 12) {
      return this;
    }
    return new TimeOfDay(hour % 12 + (half.equalsIgnoreCase("pm") ? 12 : 0), minute, second, rest);
  }
}
