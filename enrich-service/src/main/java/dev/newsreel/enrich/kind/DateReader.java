package dev.newsreel.enrich.kind;

import dev.newsreel.enrich.link.Reading;
import dev.newsreel.enrich.mention.Cue;
import dev.newsreel.enrich.mention.Scan;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Finds dates: absolute ("July 9, 2025", "9 July", "2026-01-15"), partial ("January 2026", "fall
 * 2026", "2027") and relative to the day of publication ("Friday", "tonight", "next month").
 */
final class DateReader {

  /**
   * A date somewhere.
   *
   * @param iso as exact as the text: a day, a month or a year; a season of the year becomes its
   *     year
   * @param last the latest day it may mean
   */
  record DateMention(String iso, LocalDate last, boolean exact, int first, int lastToken) {}

  private static final List<String> MONTHS =
      List.of(
          "january",
          "february",
          "march",
          "april",
          "may",
          "june",
          "july",
          "august",
          "september",
          "october",
          "november",
          "december");
  private static final Map<String, Integer> PARTS =
      Map.of("spring", 6, "summer", 9, "fall", 12, "autumn", 12, "winter", 3, "midseason", 4);
  private static final List<String> DAYS =
      List.of("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday");

  private static final List<DateMention> NONE = List.of();

  private final Reading reading;
  private final Scan scan;
  private final @Nullable LocalDate today;

  DateReader(Reading reading, @Nullable LocalDate today) {
    this.reading = reading;
    scan = reading.scan();
    this.today = today;
  }

  /** The dates in tokens {@code [from, to)}. */
  List<DateMention> read(int from, int to) {
    List<DateMention> found = NONE;
    for (int token = from; token < to; token++) {
      var date = scan.isNumber(token) || reading.has(token, Cue.DATE_WORD) ? at(token, to) : null;
      if (date != null) {
        found = found.isEmpty() ? new ArrayList<>() : found;
        found.add(date);
        token = date.lastToken();
      }
    }
    return found;
  }

  private @Nullable DateMention at(int token, int to) {
    int month = month(token);
    if (month > 0) {
      return month(token, month, to);
    }
    var word = scan.folded(token);
    if (scan.isNumber(token)) {
      return number(token, to);
    }
    if (PARTS.containsKey(word)) {
      return part(token, word, to);
    }
    return relative(token, word, to);
  }

  private int month(int token) {
    if (!scan.isCapital(token)) {
      return 0;
    }
    var word = scan.folded(token);
    for (int i = 0; i < MONTHS.size(); i++) {
      var name = MONTHS.get(i);
      if (name.equals(word)
          || (word.length() >= 3 && word.length() <= 4 && name.startsWith(word))) {
        return i + 1;
      }
    }
    return 0;
  }

  private @Nullable DateMention month(int token, int month, int to) {
    int next = token + 1;
    int day = next < to && scan.gap(next).length() <= 2 ? day(next) : 0;
    if (day > 0) {
      int year = next + 1 < to && scan.gap(next + 1).length() <= 2 ? year(next + 1) : 0;
      return year > 0
          ? exact(year, month, day, token, next + 1)
          : exact(nearest(month, day), month, day, token, next);
    }
    int year = next < to && scan.gap(next).length() <= 2 ? year(next) : 0;
    if (year > 0) {
      return month(year, month, token, next);
    }
    // "may" and "march" are words of their own without a day or a preposition.
    return token > 0 && isPreposition(scan.folded(token - 1)) && today != null
        ? month(nearest(month, 15), month, token, token)
        : null;
  }

  private static boolean isPreposition(String word) {
    return switch (word) {
      case "in",
          "to",
          "since",
          "until",
          "from",
          "early",
          "late",
          "this",
          "next",
          "of",
          "by",
          "for" ->
          true;
      default -> false;
    };
  }

  private int day(int token) {
    return Numerals.day(scan.folded(token));
  }

  private int year(int token) {
    return scan.isNumber(token) ? Numerals.year(scan.folded(token)) : 0;
  }

  private @Nullable DateMention number(int token, int to) {
    int year = year(token);
    if (year > 0) {
      var iso = iso(token, year, to);
      return iso != null ? iso : year(token, year);
    }
    int day = day(token);
    int month = day > 0 && token + 1 < to && scan.follows(token + 1) ? month(token + 1) : 0;
    if (month == 0) {
      return null;
    }
    int stated = token + 2 < to && scan.gap(token + 2).length() <= 2 ? year(token + 2) : 0;
    return stated > 0
        ? exact(stated, month, day, token, token + 2)
        : exact(nearest(month, day), month, day, token, token + 1);
  }

  /** A bare year must be introduced; many numbers look like one. */
  private @Nullable DateMention year(int token, int year) {
    boolean introduced =
        token > 0
            && (isPreposition(scan.folded(token - 1))
                || scan.isFirst(token)
                || scan.gap(token).startsWith(":"));
    return introduced
        ? new DateMention(String.valueOf(year), LocalDate.of(year, 12, 31), false, token, token)
        : null;
  }

  private @Nullable DateMention iso(int token, int year, int to) {
    if (token + 2 >= to || !scan.gap(token + 1).equals("-") || !scan.gap(token + 2).equals("-")) {
      return null;
    }
    return exact(year, Numerals.cardinal(scan.folded(token + 1)), day(token + 2), token, token + 2);
  }

  private @Nullable DateMention exact(int year, int month, int day, int first, int last) {
    if (year == 0
        || month == 0
        || month > 12
        || day == 0
        || day > YearMonth.of(year, month).lengthOfMonth()) {
      return null;
    }
    var date = LocalDate.of(year, month, day);
    return new DateMention(date.toString(), date, true, first, last);
  }

  private static DateMention month(int year, int month, int first, int last) {
    var when = YearMonth.of(year, month);
    return new DateMention(when.toString(), when.atEndOfMonth(), false, first, last);
  }

  private @Nullable DateMention part(int token, String word, int to) {
    int year = token + 1 < to && scan.follows(token + 1) ? year(token + 1) : 0;
    if (year > 0) {
      int month = PARTS.getOrDefault(word, 12);
      return new DateMention(
          String.valueOf(year), YearMonth.of(year, month).atEndOfMonth(), false, token, token + 1);
    }
    if (today == null || token == 0) {
      return null;
    }
    var before = scan.folded(token - 1);
    int ahead = before.equals("next") ? 1 : 0;
    if (!isBeforePart(before)) {
      return null;
    }
    var when = YearMonth.of(today.getYear() + ahead, PARTS.getOrDefault(word, 12));
    var end =
        when.atEndOfMonth().isBefore(today)
            ? when.plusYears(1).atEndOfMonth()
            : when.atEndOfMonth();
    return new DateMention(String.valueOf(end.getYear()), end, false, token - 1, token);
  }

  private static boolean isBeforePart(String word) {
    return switch (word) {
      case "next", "this", "the", "in", "to", "until", "for", "late", "early" -> true;
      default -> false;
    };
  }

  private @Nullable DateMention relative(int token, String word, int to) {
    if (today == null) {
      return null;
    }
    int day = scan.isCapital(token) ? DAYS.indexOf(word) : -1;
    if (day >= 0 && token > 0) {
      return weekday(token, DayOfWeek.of(day + 1));
    }
    if (word.equals("tonight") || word.equals("today")) {
      return new DateMention(today.toString(), today, true, token, token);
    }
    if (word.equals("tomorrow")) {
      return new DateMention(today.plusDays(1).toString(), today.plusDays(1), true, token, token);
    }
    if (word.equals("next") && token + 1 < to && scan.folded(token + 1).equals("month")) {
      var next = YearMonth.from(today).plusMonths(1);
      return new DateMention(next.toString(), next.atEndOfMonth(), false, token, token + 1);
    }
    if (word.equals("next") && token + 1 < to && scan.folded(token + 1).equals("year")) {
      int year = today.getYear() + 1;
      return new DateMention(
          String.valueOf(year), LocalDate.of(year, 12, 31), false, token, token + 1);
    }
    return null;
  }

  private DateMention weekday(int token, DayOfWeek day) {
    var now = java.util.Objects.requireNonNull(today);
    var before = scan.folded(token - 1);
    var date =
        before.equals("last")
            ? now.with(TemporalAdjusters.previous(day))
            : now.with(TemporalAdjusters.nextOrSame(day));
    return new DateMention(date.toString(), date, true, token, token);
  }

  /** The year that brings the day nearest to publication, a little into the future rather. */
  private int nearest(int month, int day) {
    if (today == null) {
      return 0;
    }
    int year = today.getYear();
    var date =
        YearMonth.of(year, month).atDay(Math.min(day, YearMonth.of(year, month).lengthOfMonth()));
    if (date.isBefore(today.minusMonths(5))) {
      return year + 1;
    }
    return date.isAfter(today.plusMonths(9)) ? year - 1 : year;
  }
}
