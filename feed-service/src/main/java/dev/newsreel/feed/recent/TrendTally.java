package dev.newsreel.feed.recent;

import dev.newsreel.events.Kind;
import dev.newsreel.feed.log.Entry;
import dev.newsreel.feed.recent.Trend.Bucket;
import dev.newsreel.feed.recent.Trend.Count;
import dev.newsreel.feed.recent.Trend.KindCount;
import dev.newsreel.feed.recent.Trend.OutletCount;
import java.time.Instant;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/** Counts for a {@link Trend}; used once, by one thread. */
final class TrendTally {

  private final Bucket by;
  private final int buckets;
  private final Instant end;
  private final Filter filter;
  private final int[] articles;
  private final Map<Kind, int[]> kinds = new EnumMap<>(Kind.class);
  private final Map<String, OutletCount> outlets = new HashMap<>();
  private final Set<String> stories = new HashSet<>();
  private final Set<String> storiesBefore = new HashSet<>();

  TrendTally(Bucket by, int buckets, Instant end, Filter filter) {
    this.by = by;
    this.buckets = buckets;
    this.end = end;
    this.filter = filter;
    this.articles = new int[2 * buckets];
  }

  /** Buckets are counted from the beginning of the span before, so the second half is now. */
  void add(Entry entry) {
    long age = end.toEpochMilli() - 1 - entry.published();
    long bucket = 2L * buckets - 1 - Math.floorDiv(age, by.length().toMillis());
    if (bucket < 0 || bucket >= 2L * buckets) {
      return;
    }
    add(entry, (int) bucket);
  }

  private void add(Entry entry, int bucket) {
    boolean isNow = bucket >= buckets;
    articles[bucket]++;
    kindsOf(entry)
        .forEach(kind -> kinds.computeIfAbsent(kind, _ -> new int[2 * buckets])[bucket]++);
    (isNow ? stories : storiesBefore).add(entry.story());
    outlets.merge(
        entry.source(),
        new OutletCount(entry.source(), entry.outlet(), isNow ? 1 : 0, isNow ? 0 : 1),
        (one, other) ->
            new OutletCount(
                other.id(), other.name(), one.now() + other.now(), one.before() + other.before()));
  }

  private Set<Kind> kindsOf(Entry entry) {
    Set<Kind> found = filter.kinds(entry);
    return found.isEmpty() ? Set.of(Kind.OTHER) : found;
  }

  Trend trend() {
    return new Trend(
        by,
        end.minus(by.length().multipliedBy(buckets)),
        end,
        new Count(now(articles), before(articles), counts(articles)),
        new Count(stories.size(), storiesBefore.size(), List.of()),
        kinds.entrySet().stream()
            .map(entry -> count(entry.getKey(), entry.getValue()))
            .sorted(Comparator.comparingInt(KindCount::now).reversed())
            .toList(),
        outlets.values().stream()
            .sorted(
                Comparator.comparingInt(OutletCount::now)
                    .reversed()
                    .thenComparing(OutletCount::name))
            .toList());
  }

  private KindCount count(Kind kind, int[] counted) {
    return new KindCount(kind, now(counted), before(counted), counts(counted));
  }

  private List<Integer> counts(int[] counted) {
    return IntStream.of(counted).skip(buckets).boxed().toList();
  }

  private int now(int[] counted) {
    return IntStream.of(counted).skip(buckets).sum();
  }

  private int before(int[] counted) {
    return IntStream.of(counted).limit(buckets).sum();
  }
}
