package dev.newsreel.ingest.parse.date;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;

/** Numbers of a date and a time of day, with what is a little out of range carried over. */
final class Moment {

  private Moment() {}

  /**
   * An instant of numbers.
   *
   * @param day 1 to 31; the 31st of a shorter month is the first of the next
   * @param hour 0 to 24
   * @param second 0 to 60
   * @param offset seconds east of UTC
   */
  static Optional<Instant> of(
      int year, int month, int day, int hour, int minute, int second, int offset) {
    boolean possible =
        month >= 1
            && month <= 12
            && day >= 1
            && day <= 31
            && within(hour, 24)
            && within(minute, 59)
            && within(second, 60);
    if (!possible || year < 1 || year > 9999 || Math.abs(offset) > 18 * 3600) {
      return Optional.empty();
    }
    try {
      long seconds =
          LocalDate.of(year, month, 1)
              .plusDays(day - 1L)
              .atStartOfDay()
              .toEpochSecond(ZoneOffset.UTC);
      return Optional.of(
          Instant.ofEpochSecond(seconds + hour * 3600L + minute * 60L + second - offset));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  /** A year of two digits is of 1990 to 2089. */
  static int year(String digits) {
    int year = Integer.parseInt(digits);
    return digits.length() > 2 ? year : year < 90 ? 2000 + year : 1900 + year;
  }

  private static boolean within(int value, int max) {
    return value >= 0 && value <= max;
  }
}
