package dev.newsreel.ingest.schedule;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * How three well-known programs decide when to look again, written after their sources, and held to
 * the values of their own tests by {@link PeerWaysTests}:
 *
 * <ul>
 *   <li>Miniflux 2.3.3 (commit 106cdd0): round robin of an hour by default; {@code entry_frequency}
 *       divides a week by the articles of the last week, within 5 minutes and 24 hours
 *   <li>CommaFeed 7.3.2 (commit 689c20d): half the average gap of the feed's entries within 5
 *       minutes and a quarter of the longest interval, which is 4 hours; more seldom the longer the
 *       newest entry is ago
 *   <li>StormCrawler 3.4.1-SNAPSHOT (commit 384e98c): {@code AdaptiveScheduler} with its rates:
 *       half as long after a change, half again as long after none; from an hour within 5 minutes
 *       and a day, since its own bounds are for archives
 * </ul>
 */
final class PeerWays {

  private static final Duration WEEK = Duration.ofDays(7);

  private PeerWays() {}

  static Duration entryFrequency(long weekly, int factor, Duration least, Duration most) {
    Duration each = weekly == 0 ? most : WEEK.dividedBy(weekly * factor);
    return clamp(each, least, most);
  }

  /**
   * CommaFeed's.
   *
   * @param newestFirst when the entries in the feed were published
   */
  static Duration empirical(List<Instant> newestFirst, Instant now, Duration least, Duration most) {
    if (newestFirst.isEmpty()) {
      return most;
    }
    Duration age = Duration.between(newestFirst.getFirst(), now);
    if (age.compareTo(Duration.ofDays(30)) >= 0) {
      return most;
    }
    if (age.compareTo(Duration.ofDays(14)) >= 0) {
      return most.dividedBy(2);
    }
    if (age.compareTo(WEEK) >= 0) {
      return most.dividedBy(4);
    }
    if (newestFirst.size() < 2) {
      return most;
    }
    Duration whole = Duration.between(newestFirst.getLast(), newestFirst.getFirst());
    Duration half = whole.dividedBy(newestFirst.size() - 1L).dividedBy(2);
    return clamp(half, least, most.dividedBy(4));
  }

  static Duration adaptive(boolean isChanged, Duration last, Duration least, Duration most) {
    Duration next = isChanged ? last.dividedBy(2) : last.multipliedBy(3).dividedBy(2);
    return clamp(next, least, most);
  }

  private static Duration clamp(Duration value, Duration least, Duration most) {
    Duration capped = value.compareTo(most) > 0 ? most : value;
    return capped.compareTo(least) < 0 ? least : capped;
  }
}
