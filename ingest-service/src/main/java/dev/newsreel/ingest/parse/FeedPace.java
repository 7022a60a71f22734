package dev.newsreel.ingest.parse;

import java.time.DayOfWeek;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How often a feed wants to be read. What is out of range or not a number is left out, as if it
 * were not written.
 *
 * @param ttl RSS {@code ttl}: minutes it may be kept
 * @param skipHours RSS {@code skipHours}: hours of the day in UTC, 0 to 23, in which nothing
 *     changes
 * @param skipDays RSS {@code skipDays}: days in UTC on which nothing changes
 * @param updatePeriod RSS syndication module: {@code hourly}, {@code daily}, {@code weekly}, {@code
 *     monthly} or {@code yearly}
 * @param updateFrequency times in a period, at least 1
 */
public record FeedPace(
    @Nullable Duration ttl,
    Set<Integer> skipHours,
    Set<DayOfWeek> skipDays,
    @Nullable String updatePeriod,
    int updateFrequency) {

  /** A feed that says nothing about it. */
  public static final FeedPace NONE = new FeedPace(null, Set.of(), Set.of(), null, 1);

  public FeedPace {
    skipHours = Set.copyOf(skipHours);
    skipDays = Set.copyOf(skipDays);
  }

  /** The longest time between two reads that the syndication module's two values ask for. */
  public Optional<Duration> updateInterval() {
    return Optional.ofNullable(updatePeriod)
        .flatMap(FeedPace::period)
        .map(period -> period.dividedBy(updateFrequency));
  }

  private static Optional<Duration> period(String name) {
    return switch (name) {
      case "hourly" -> Optional.of(Duration.ofHours(1));
      case "daily" -> Optional.of(Duration.ofDays(1));
      case "weekly" -> Optional.of(Duration.ofDays(7));
      case "monthly" -> Optional.of(Duration.ofDays(30));
      case "yearly" -> Optional.of(Duration.ofDays(365));
      default -> Optional.empty();
    };
  }
}
