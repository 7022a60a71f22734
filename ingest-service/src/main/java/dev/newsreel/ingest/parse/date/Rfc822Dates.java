package dev.newsreel.ingest.parse.date;

import java.time.Instant;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * RFC 822 dates by their parts rather than their order: the part with colons is the time, the word
 * that names a month is the month, the number of four digits is the year, and what is left behind
 * the time is the zone. That covers days and months swapped, weekdays in any language, missing
 * commas, and the forms of {@code asctime} and RFC 850.
 */
final class Rfc822Dates {

  private final String text;
  private String first = "";
  private String second = "";
  private int numbers;
  private int month;
  private TimeOfDay time = TimeOfDay.MIDNIGHT;
  private boolean timed;
  private String zone = "";

  private Rfc822Dates(String text) {
    this.text = text;
  }

  static Optional<Instant> read(String text) {
    return new Rfc822Dates(text).read();
  }

  private Optional<Instant> read() {
    int at = 0;
    while (at < text.length()) {
      int end = partEnd(at);
      if (end > at && !take(text.substring(at, end))) {
        return Optional.empty();
      }
      at = Math.max(end, at + 1);
    }
    return month == 0 || numbers != 2 ? Optional.empty() : instant();
  }

  /**
   * Parts end at white space and commas, and at a dash before or behind a month as in {@code
   * 01-Jan-2004}.
   */
  private int partEnd(int from) {
    int at = from;
    while (at < text.length() && !isSpace(text.charAt(at)) && !(at > from && isInnerDash(at))) {
      at++;
    }
    return at;
  }

  private boolean isInnerDash(int at) {
    return text.charAt(at) == '-'
        && at + 1 < text.length()
        && Character.isLetter(text.charAt(at - 1)) != Character.isLetter(text.charAt(at + 1))
        && !timed;
  }

  private static boolean isSpace(char c) {
    return Character.isWhitespace(c) || c == ',' || c == '\u00a0';
  }

  /** Takes one part; returns whether the text can still be a date. */
  private boolean take(String written) {
    String part = written.startsWith("-") && !timed ? written.substring(1) : written;
    if (part.isEmpty()) {
      return true;
    }
    boolean digit = Character.isDigit(part.charAt(0));
    if (digit && part.indexOf(':') > 0 && !timed) {
      return takeTime(part);
    }
    if (digit) {
      return takeNumber(part);
    }
    if (month == 0 && Character.isLetter(part.charAt(0)) && takeMonth(part)) {
      return true;
    }
    takeZone(part);
    return true;
  }

  private boolean takeTime(String part) {
    Optional<TimeOfDay> read = TimeOfDay.read(part);
    timed = read.isPresent();
    time = read.orElse(time);
    takeZone(time.rest());
    return timed;
  }

  private boolean takeNumber(String part) {
    int digits = 0;
    while (digits < part.length() && part.charAt(digits) >= '0' && part.charAt(digits) <= '9') {
      digits++;
    }
    boolean isNumber = digits == part.length() || (digits <= 2 && part.length() - digits <= 2);
    if (!isNumber || digits == 0 || digits > 4 || digits == 3 || numbers == 2) {
      return timed;
    }
    first = numbers == 0 ? part.substring(0, digits) : first;
    second = numbers == 1 ? part.substring(0, digits) : second;
    numbers++;
    return true;
  }

  private boolean takeMonth(String part) {
    boolean isZone = timed && Zones.isName(part);
    month = isZone ? 0 : Months.number(part).orElse(0);
    return month != 0;
  }

  /**
   * Words before the time are weekdays; behind it, the first word or the last offset is the zone.
   */
  private void takeZone(String part) {
    if (part.equalsIgnoreCase("am") || part.equalsIgnoreCase("pm")) {
      time = time.inHalf(part);
    } else if (timed
        && !part.isEmpty()
        && !part.startsWith("(")
        && (zone.isEmpty() || Zones.isOffset(part))) {
      zone = part;
    }
  }

  private Optional<Instant> instant() {
    boolean yearFirst = first.length() == 4;
    String year = yearFirst ? first : second;
    String day = yearFirst ? second : first;
    OptionalInt offset = Zones.seconds(zone);
    if (day.length() > 2 || offset.isEmpty()) {
      return Optional.empty();
    }
    return Moment.of(
        Moment.year(year),
        month,
        Integer.parseInt(day),
        time.hour(),
        time.minute(),
        time.second(),
        offset.getAsInt());
  }
}
