package dev.newsreel.ingest.parse.date;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * RFC 822 dates by their parts rather than their order: a word is the month if it is the name of
 * one, the number with four digits is the year, the part with colons is the time, and what is left
 * behind the time is the zone. That covers days and months swapped, weekdays in any language,
 * missing commas, and the forms of {@code asctime} and RFC 850.
 */
final class Rfc822Dates {

  private static final Pattern TIME =
      Pattern.compile("(\\d{1,2}):(\\d{1,2})(?::(\\d{1,2})(?:[.,]\\d+)?)?(.*)");
  private static final Pattern DAY = Pattern.compile("(\\d{1,2})(?:st|nd|rd|th|\\.)?");
  private static final Pattern YEAR = Pattern.compile("\\d{4}");
  private static final Pattern OFFSET =
      Pattern.compile("(?i)(?:gmt|utc?)?[+-]\\d{1,2}:?(?:\\d{2})?");

  private final List<String> parts;
  private int month;
  private int hour;
  private int minute;
  private int second;
  private boolean timed;
  private String zone = "";

  private Rfc822Dates(List<String> parts) {
    this.parts = parts;
  }

  static Optional<Instant> read(String text) {
    String[] words =
        text.replaceAll("(?<=\\d)-(?=\\p{L})|(?<=\\p{L})-(?=\\d{2,4}\\b)", " ")
            .replace(',', ' ')
            .strip()
            .split("\\s+");
    return new Rfc822Dates(new ArrayList<>(Arrays.asList(words))).read();
  }

  private Optional<Instant> read() {
    List<String> numbers = new ArrayList<>();
    for (String part : parts) {
      if (!takeTime(part) && !takeMonth(part) && !takeNumber(part, numbers)) {
        takeZone(part);
      }
    }
    return month == 0 ? Optional.empty() : instant(numbers);
  }

  private Optional<Instant> instant(List<String> numbers) {
    if (numbers.size() != 2) {
      return Optional.empty();
    }
    boolean yearFirst = YEAR.matcher(numbers.getFirst()).matches();
    String year = yearFirst ? numbers.getFirst() : numbers.getLast();
    String day = yearFirst ? numbers.getLast() : numbers.getFirst();
    OptionalInt offset = Zones.seconds(zone);
    if (day.length() > 2 || offset.isEmpty()) {
      return Optional.empty();
    }
    return Moment.of(
        Moment.year(year), month, Integer.parseInt(day), hour, minute, second, offset.getAsInt());
  }

  private boolean takeTime(String part) {
    Matcher time = TIME.matcher(part);
    if (timed || !time.matches()) {
      return false;
    }
    timed = true;
    hour = Integer.parseInt(time.group(1));
    minute = Integer.parseInt(time.group(2));
    second = time.group(3) == null ? 0 : Integer.parseInt(time.group(3));
    takeZone(time.group(4));
    return true;
  }

  private boolean takeMonth(String part) {
    if (month != 0
        || !Character.isLetter(part.charAt(0))
        || (timed && Zones.seconds(part).orElse(0) != 0)) {
      return false;
    }
    month = Months.number(part).orElse(0);
    return month != 0;
  }

  private boolean takeNumber(String part, List<String> numbers) {
    Matcher day = DAY.matcher(part);
    if (day.matches() && numbers.size() < 2) {
      numbers.add(day.group(1));
      return true;
    }
    boolean isYear = YEAR.matcher(part).matches() && numbers.size() < 2;
    if (isYear) {
      numbers.add(part);
    }
    return isYear;
  }

  /**
   * Words before the time are weekdays; of words behind it the first says the zone, with the half
   * of the day apart.
   */
  private void takeZone(String part) {
    String word = part.strip();
    if (word.equalsIgnoreCase("pm") && hour < 12) {
      hour += 12;
    } else if (word.equalsIgnoreCase("am") && hour == 12) {
      hour = 0;
    } else if (timed
        && !word.isEmpty()
        && !word.startsWith("(")
        && (zone.isEmpty() || OFFSET.matcher(word).matches())) {
      zone = word;
    }
  }
}
