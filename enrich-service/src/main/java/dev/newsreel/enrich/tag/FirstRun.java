package dev.newsreel.enrich.tag;

import dev.newsreel.events.catalog.Show;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import org.jspecify.annotations.Nullable;

/** Whether a show's first season is on, when nobody has to say which season is meant. */
final class FirstRun {

  /** How long after its first day a new show is talked of as such. */
  private static final int DAYS = 100;

  private FirstRun() {}

  static boolean isOn(Show show, @Nullable Instant published) {
    var first = day(show.firstAired());
    if (first == null || published == null) {
      return false;
    }
    var day = LocalDate.ofInstant(published, ZoneOffset.UTC);
    return !day.isBefore(first) && day.isBefore(first.plusDays(DAYS));
  }

  private static @Nullable LocalDate day(@Nullable String date) {
    try {
      return date == null ? null : LocalDate.parse(date);
    } catch (DateTimeParseException e) {
      return null;
    }
  }
}
