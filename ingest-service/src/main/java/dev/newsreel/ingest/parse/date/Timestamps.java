package dev.newsreel.ingest.parse.date;

import java.time.Instant;
import java.util.Optional;

/**
 * The full form of RFC 3339, which nearly all feeds of today write; read apart because it is read
 * so often.
 */
final class Timestamps {

  private static final String SHAPE = "0000-00-00T00:00:00";

  private Timestamps() {}

  static Optional<Instant> read(String text) {
    int length = SHAPE.length();
    if (text.length() <= length || !hasShape(text)) {
      return Optional.empty();
    }
    String zone = text.substring(length);
    if (!zone.equals("Z") && !isOffset(zone)) {
      return Optional.empty();
    }
    return Moment.of(
        number(text, 0, 4),
        number(text, 5, 7),
        number(text, 8, 10),
        number(text, 11, 13),
        number(text, 14, 16),
        number(text, 17, 19),
        offset(zone));
  }

  private static boolean hasShape(String text) {
    for (int i = 0; i < SHAPE.length(); i++) {
      char wanted = SHAPE.charAt(i);
      char found = text.charAt(i);
      if (wanted == '0' ? found < '0' || found > '9' : found != wanted) {
        return false;
      }
    }
    return true;
  }

  private static boolean isOffset(String zone) {
    boolean signed =
        zone.length() == 6
            && (zone.charAt(0) == '+' || zone.charAt(0) == '-')
            && zone.charAt(3) == ':';
    return signed && isDigit(zone, 1) && isDigit(zone, 2) && isDigit(zone, 4) && isDigit(zone, 5);
  }

  private static boolean isDigit(String text, int at) {
    return text.charAt(at) >= '0' && text.charAt(at) <= '9';
  }

  private static int offset(String zone) {
    if (zone.equals("Z")) {
      return 0;
    }
    int seconds = number(zone, 1, 3) * 3600 + number(zone, 4, 6) * 60;
    return zone.charAt(0) == '-' ? -seconds : seconds;
  }

  private static int number(String text, int start, int end) {
    return Integer.parseInt(text, start, end, 10);
  }
}
