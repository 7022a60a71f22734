package dev.newsreel.ingest.schedule;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;

/**
 * How often a source publishes at a given time of the day, learnt from when its newest articles
 * were published. The rate of an hour is that of the same time on the days before (an hour to
 * either side), drawn towards the source's overall rate as if two more days had gone that way, so
 * that a week of history already tells a newsroom's morning from its night. Weekends count for
 * weekends where there is history of both.
 *
 * @param published when articles were published, newest first
 */
public record Rhythm(List<Instant> published) {

  private static final double PRIOR_DAYS = 2;
  private static final double WINDOW_HOURS = 3;
  private static final Duration LONGEST = Duration.ofDays(30);
  private static final Duration FULL_WEEK = Duration.ofDays(7);

  /** Keeps the order. */
  public Rhythm {
    published = List.copyOf(published);
  }

  /** Whether there is enough to learn from. */
  boolean isKnown() {
    return published.size() >= 3;
  }

  /** The expected time between two articles around {@code now}; at most 30 days. */
  Duration gap(Instant now) {
    double perHour = rate(now);
    return Duration.ofSeconds(Math.round(Math.min(3600 / perHour, (double) LONGEST.toSeconds())));
  }

  private double rate(Instant now) {
    Instant oldest = published.getLast();
    double hours = Math.max(1, Duration.between(oldest, now).toMinutes() / 60.0);
    double overall = published.size() / hours;
    boolean byWeekend = Duration.between(oldest, now).compareTo(FULL_WEEK) >= 0;
    double days = byWeekend ? daysLike(now, hours) : hours / 24;
    long near = published.stream().filter(at -> isLike(at, now, byWeekend)).count();
    return (near + PRIOR_DAYS * WINDOW_HOURS * overall) / (WINDOW_HOURS * (days + PRIOR_DAYS));
  }

  private static double daysLike(Instant now, double hours) {
    return hours / 24 * (isWeekend(now) ? 2 : 5) / 7;
  }

  private static boolean isLike(Instant at, Instant now, boolean byWeekend) {
    long apart = Math.floorMod(Duration.between(at, now).toMinutes(), 24 * 60);
    boolean isNear = apart <= 90 || apart >= 24 * 60 - 90;
    return isNear && (!byWeekend || isWeekend(at) == isWeekend(now));
  }

  private static boolean isWeekend(Instant at) {
    return at.atOffset(ZoneOffset.UTC).getDayOfWeek().getValue() >= 6;
  }
}
