package dev.newsreel.ingest.extract.meta;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads dates as pages write them: ISO 8601 and its neighbours, RFC 1123, epochs, and English month
 * names. A date without a zone is taken as UTC.
 */
final class DateText {

  private static final Pattern ISO =
      Pattern.compile(
          "(\\d{4})-(\\d{1,2})-(\\d{1,2})(?:[T ]+(\\d{1,2}):(\\d{2})(?::(\\d{2})(?:[.,:]\\d+)?)?\\s*"
              + "(Z|UTC|GMT|[+-]\\d{2}:?\\d{2}|[A-Z]{2,4})?)?.*",
          Pattern.DOTALL);
  private static final Pattern SLASHED =
      Pattern.compile("(\\d{4})/(\\d{1,2})/(\\d{1,2})\\b.*", Pattern.DOTALL);
  private static final Pattern COMPACT = Pattern.compile("(20\\d{2})(\\d{2})(\\d{2})(?:T\\d+Z?)?");
  private static final Pattern EPOCH = Pattern.compile("1\\d{9}(\\d{3})?");
  private static final String MONTH =
      "(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?"
          + "|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\.?";
  private static final Pattern MONTH_FIRST =
      Pattern.compile(
          "\\b" + MONTH + "\\s+(\\d{1,2})(?:st|nd|rd|th)?,?\\s+(\\d{4})\\b",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern DAY_FIRST =
      Pattern.compile(
          "\\b(\\d{1,2})(?:st|nd|rd|th)?(?:\\s+of)?[\\s-]+" + MONTH + ",?[\\s-]+(\\d{4})\\b",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern CLOCK =
      Pattern.compile(
          "\\b(\\d{1,2}):(\\d{2})(?::(\\d{2}))?\\s*([ap]\\.?m\\b)?", Pattern.CASE_INSENSITIVE);
  private static final Pattern ZONE =
      Pattern.compile(
          "\\b(UTC|GMT|Z|E[SD]?T|C[SD]?T|M[SD]T|P[SD]?T|BST|IST)\\b|([+-]\\d{2}):?(\\d{2})\\b");
  private static final List<String> MONTHS =
      List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");
  private static final Map<String, Integer> ZONES =
      Map.ofEntries(
          Map.entry("EST", -5),
          Map.entry("EDT", -4),
          Map.entry("ET", -5),
          Map.entry("CST", -6),
          Map.entry("CDT", -5),
          Map.entry("CT", -6),
          Map.entry("MST", -7),
          Map.entry("MDT", -6),
          Map.entry("PST", -8),
          Map.entry("PDT", -7),
          Map.entry("PT", -8),
          Map.entry("BST", 1));

  private DateText() {}

  /** The first date in the text, or null when there is none or it cannot be one of the calendar. */
  static @Nullable OffsetDateTime parse(String text) {
    String trimmed = text.strip();
    try {
      return parseTrimmed(trimmed.length() > 200 ? trimmed.substring(0, 200) : trimmed);
    } catch (DateTimeException | NumberFormatException _) {
      return null;
    }
  }

  private static @Nullable OffsetDateTime parseTrimmed(String text) {
    Matcher iso = ISO.matcher(text);
    if (iso.matches()) {
      return iso(iso);
    }
    for (Pattern digits : List.of(SLASHED, COMPACT)) {
      Matcher matcher = digits.matcher(text);
      if (matcher.matches()) {
        return day(matcher.group(1), number(matcher.group(2)), matcher.group(3))
            .atTime(clock(text))
            .atOffset(zone(text));
      }
    }
    if (EPOCH.matcher(text).matches()) {
      long number = Long.parseLong(text);
      return Instant.ofEpochMilli(text.length() == 10 ? number * 1000 : number)
          .atOffset(ZoneOffset.UTC);
    }
    return named(text);
  }

  private static OffsetDateTime iso(Matcher iso) {
    LocalDate day = day(iso.group(1), number(iso.group(2)), iso.group(3));
    if (iso.group(4) == null) {
      return day.atStartOfDay().atOffset(ZoneOffset.UTC);
    }
    int second = iso.group(6) == null ? 0 : Math.min(59, number(iso.group(6)));
    LocalTime time = LocalTime.of(number(iso.group(4)) % 24, number(iso.group(5)), second);
    return LocalDateTime.of(day, time)
        .atOffset(iso.group(7) == null ? ZoneOffset.UTC : zone(iso.group(7)));
  }

  private static @Nullable OffsetDateTime named(String text) {
    Matcher monthFirst = MONTH_FIRST.matcher(text);
    if (monthFirst.find()) {
      return day(monthFirst.group(3), month(monthFirst.group(1)), monthFirst.group(2))
          .atTime(clock(text))
          .atOffset(zone(text));
    }
    Matcher dayFirst = DAY_FIRST.matcher(text);
    if (dayFirst.find()) {
      return day(dayFirst.group(3), month(dayFirst.group(2)), dayFirst.group(1))
          .atTime(clock(text))
          .atOffset(zone(text));
    }
    return null;
  }

  private static LocalDate day(String year, int month, String day) {
    return LocalDate.of(number(year), month, number(day));
  }

  private static int month(String name) {
    return MONTHS.indexOf(name.substring(0, 3).toLowerCase(Locale.ROOT)) + 1;
  }

  private static LocalTime clock(String text) {
    Matcher clock = CLOCK.matcher(text);
    if (!clock.find()) {
      return LocalTime.MIDNIGHT;
    }
    int hour = number(clock.group(1));
    String half = clock.group(4);
    if (half != null) {
      hour = hour % 12 + (Character.toLowerCase(half.charAt(0)) == 'p' ? 12 : 0);
    }
    return LocalTime.of(hour, number(clock.group(2)));
  }

  private static ZoneOffset zone(String text) {
    Matcher zone = ZONE.matcher(text);
    if (!zone.find()) {
      return ZoneOffset.UTC;
    }
    if (zone.group(2) != null) {
      int hours = Integer.parseInt(zone.group(2));
      return ZoneOffset.ofHoursMinutes(hours, (hours < 0 ? -1 : 1) * number(zone.group(3)));
    }
    return ZoneOffset.ofHours(ZONES.getOrDefault(zone.group(1), 0));
  }

  private static int number(String digits) {
    return Integer.parseInt(digits);
  }
}
