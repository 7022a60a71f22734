package dev.newsreel.ingest.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.Test;

class RhythmTests {

  private static final Instant MONDAY = Instant.parse("2026-11-16T00:00:00Z");

  @Test
  void tellsANewsroomsMorningFromItsNight() {
    var rhythm = new Rhythm(weekdayMornings());
    Instant tuesday = Instant.parse("2026-11-24T09:30:00Z");

    Duration morning = rhythm.gap(tuesday);
    Duration night = rhythm.gap(tuesday.plus(Duration.ofHours(16)));

    assertThat(morning).isLessThan(Duration.ofMinutes(35));
    assertThat(night).isGreaterThan(morning.multipliedBy(4));
  }

  @Test
  void tellsAWeekendFromAWeekday() {
    var rhythm = new Rhythm(weekdayMornings());

    assertThat(rhythm.gap(Instant.parse("2026-11-28T09:30:00Z")))
        .isGreaterThan(rhythm.gap(Instant.parse("2026-11-24T09:30:00Z")).multipliedBy(2));
  }

  @Test
  void knowsNothingOfASourceWithTwoArticles() {
    assertThat(new Rhythm(List.of(MONDAY, MONDAY)).isKnown()).isFalse();
  }

  @Test
  void doesNotBreakOnArticlesFromTheFuture() {
    var rhythm = new Rhythm(List.of(MONDAY.plusSeconds(99_999), MONDAY, MONDAY));

    assertThat(rhythm.gap(MONDAY)).isPositive();
  }

  /** Every quarter of an hour from 8 to 12, Monday to Friday, for eight days. */
  private static List<Instant> weekdayMornings() {
    var times = new ArrayList<Instant>();
    for (int day : new int[] {0, 1, 2, 3, 4, 7}) {
      for (int quarter = 32; quarter < 48; quarter++) {
        times.add(MONDAY.plus(Duration.ofDays(day)).plus(Duration.ofMinutes(15L * quarter)));
      }
    }
    times.sort(Comparator.reverseOrder());
    return times;
  }
}
