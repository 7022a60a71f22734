package dev.newsreel.ingest.parse.date;

import java.time.Instant;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * ISO 8601 and its W3C profile: dates whole and partial, with and without dashes, of day in year,
 * with a time in any precision behind {@code T} or a space, as databases write it.
 */
final class IsoDates {

  private static final String DATE =
      "(?<year>\\d{4})(?:-?(?<ordinal>\\d{3})(?!\\d)|[-/.]?(?<month>\\d{1,2})(?:[-/.]?(?<day>\\d{1,2}))?)?";
  private static final String TIME =
      "(?<hour>\\d{1,2})(?::?(?<minute>\\d{2})(?::?(?<second>\\d{2})(?:[.,]\\d+)?)?)?(?<pm>\\s*[ap]m)?";
  private static final Pattern FORM =
      Pattern.compile(
          DATE
              + "(?:(?:\\s*T\\s*|\\s+)"
              + TIME
              + "\\s*(?<zone>[+-][\\d:]{2,6}|[a-z/]{1,8}(?:[+-][\\d:]{1,5})?)?)?",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern SHORT_YEAR =
      Pattern.compile("(\\d{2})-(\\d{2})-(\\d{2})(?!\\d)(.*)");

  private IsoDates() {}

  static Optional<Instant> read(String text) {
    if (!Character.isDigit(text.charAt(0))) {
      return Optional.empty();
    }
    Matcher brief = SHORT_YEAR.matcher(text);
    String whole =
        brief.matches()
            ? Moment.year(brief.group(1))
                + "-"
                + brief.group(2)
                + "-"
                + brief.group(3)
                + brief.group(4)
            : text;
    Matcher form = FORM.matcher(whole);
    return form.matches() ? instant(form) : Optional.empty();
  }

  private static Optional<Instant> instant(Matcher form) {
    OptionalInt zone =
        form.group("zone") == null ? OptionalInt.of(0) : Zones.seconds(form.group("zone"));
    if (zone.isEmpty()) {
      return Optional.empty();
    }
    int month = number(form, "month", 1);
    return ordinal(form)
        .or(() -> Optional.of(0))
        .flatMap(days ->
            Moment.of(
                    number(form, "year", 0),
                    month,
                    number(form, "day", 1),
                    hour(form),
                    number(form, "minute", 0),
                    number(form, "second", 0),
                    zone.getAsInt())
                .map(instant -> instant.plusSeconds(days * 86_400L)));
  }

  private static Optional<Integer> ordinal(Matcher form) {
    return Optional.ofNullable(form.group("ordinal")).map(day -> Integer.parseInt(day) - 1);
  }

  private static int hour(Matcher form) {
    int hour = number(form, "hour", 0);
    String half = form.group("pm");
    if (half == null || hour > 12) {
      return hour;
    }
    return hour % 12 + (half.strip().toLowerCase(java.util.Locale.ROOT).startsWith("p") ? 12 : 0);
  }

  private static int number(Matcher form, String group, int otherwise) {
    String digits = form.group(group);
    return digits == null ? otherwise : Integer.parseInt(digits);
  }
}
