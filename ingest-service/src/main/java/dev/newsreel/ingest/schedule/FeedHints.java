package dev.newsreel.ingest.schedule;

import java.time.DayOfWeek;
import java.time.Duration;
import java.util.Set;

/**
 * When a feed says it wants to be read.
 *
 * @param ttl not more often than this (RSS ttl, or the period of the syndication module); zero when
 *     it does not say
 * @param skipHours hours of the day in UTC, 0 to 23, in which it need not be read
 * @param skipDays days in UTC on which it need not be read
 */
public record FeedHints(Duration ttl, Set<Integer> skipHours, Set<DayOfWeek> skipDays) {

  /** The feed says nothing. */
  public static final FeedHints NONE = new FeedHints(Duration.ZERO, Set.of(), Set.of());

  /** Copies the sets. */
  public FeedHints {
    skipHours = Set.copyOf(skipHours);
    skipDays = Set.copyOf(skipDays);
  }
}
