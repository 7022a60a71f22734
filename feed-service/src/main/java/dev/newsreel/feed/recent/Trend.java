package dev.newsreel.feed.recent;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.newsreel.events.Kind;
import dev.newsreel.feed.log.Entry;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.Stream;

/**
 * How much was published in a span of time and in the one before it, by kind and by outlet. The
 * last bucket is the one now being filled; times are UTC. An article counts when its outlet
 * published it, once for each of its kinds.
 *
 * @param from when the first bucket begins
 * @param to when the last bucket ends
 * @param articles all of them
 * @param stories told by one article or more
 */
public record Trend(
    Bucket by,
    Instant from,
    Instant to,
    Count articles,
    Count stories,
    List<KindCount> kinds,
    List<OutletCount> outlets) {

  /** Copies the lists. */
  public Trend {
    kinds = List.copyOf(kinds);
    outlets = List.copyOf(outlets);
  }

  /** How long a bucket is. */
  public enum Bucket {
    @JsonProperty("hour")
    HOUR(ChronoUnit.HOURS, 24),
    @JsonProperty("day")
    DAY(ChronoUnit.DAYS, 14);

    private final ChronoUnit unit;
    private final int usual;

    Bucket(ChronoUnit unit, int usual) {
      this.unit = unit;
      this.usual = usual;
    }

    /** How many buckets a span usually has. */
    public int usual() {
      return usual;
    }

    Duration length() {
      return unit.getDuration();
    }

    Instant end(Instant now) {
      return now.truncatedTo(unit).plus(1, unit);
    }
  }

  /**
   * A number and how it came about.
   *
   * @param now in the span
   * @param before in the span of the same length before it
   * @param counts in each bucket of the span, the oldest first; empty where it is not told
   */
  public record Count(int now, int before, List<Integer> counts) {

    /** Copies the counts. */
    public Count {
      counts = List.copyOf(counts);
    }
  }

  /** Of one kind. */
  public record KindCount(Kind kind, int now, int before, List<Integer> counts) {

    /** Copies the counts. */
    public KindCount {
      counts = List.copyOf(counts);
    }
  }

  /** Of one outlet. */
  public record OutletCount(String id, String name, int now, int before) {}

  /** Counts entries; those of other times are left out. */
  public static Trend of(
      Stream<Entry> entries, Filter filter, Bucket by, int buckets, Instant now) {
    var tally = new TrendTally(by, buckets, by.end(now), filter);
    entries.forEach(tally::add);
    return tally.trend();
  }
}
