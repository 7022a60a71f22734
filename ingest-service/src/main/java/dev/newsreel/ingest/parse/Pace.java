package dev.newsreel.ingest.parse;

import java.time.DayOfWeek;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** How often a feed wants to be read, while it is read. */
final class Pace {

  private static final int YEAR_OF_MINUTES = 366 * 24 * 60;

  private @Nullable Duration ttl;
  private final Set<Integer> skipHours = new TreeSet<>();
  private final Set<DayOfWeek> skipDays = EnumSet.noneOf(DayOfWeek.class);
  private @Nullable String updatePeriod;
  private int updateFrequency = 1;

  void ttl(String minutes) {
    int number = number(minutes);
    ttl = number > 0 && number <= YEAR_OF_MINUTES ? Duration.ofMinutes(number) : ttl;
  }

  /** Hours are 0 to 23; the first version of RSS that had them counted 1 to 24. */
  void skipHour(String hour) {
    int number = number(hour);
    if (number >= 0 && number <= 24) {
      skipHours.add(number % 24);
    }
  }

  void skipDay(String day) {
    String name = day.strip().toUpperCase(Locale.ROOT);
    for (DayOfWeek known : DayOfWeek.values()) {
      if (known.name().equals(name)) {
        skipDays.add(known);
      }
    }
  }

  void updatePeriod(String period) {
    updatePeriod = period.isBlank() ? updatePeriod : period.strip().toLowerCase(Locale.ROOT);
  }

  void updateFrequency(String times) {
    int number = number(times);
    updateFrequency = number > 0 ? number : updateFrequency;
  }

  private static int number(String text) {
    String digits = text.strip();
    boolean isNumber =
        !digits.isEmpty()
            && digits.length() < 9
            && digits.chars().allMatch(c -> c >= '0' && c <= '9');
    return isNumber ? Integer.parseInt(digits) : -1;
  }

  FeedPace toPace() {
    return new FeedPace(ttl, skipHours, skipDays, updatePeriod, updateFrequency);
  }
}
