package dev.newsreel.feed.web;

import dev.newsreel.feed.catalog.Catalog;
import dev.newsreel.feed.recent.Filter;
import dev.newsreel.feed.recent.Recent;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/** How many stories of each franchise are in the window, counted anew at most once a second. */
@Component
class StoryCounts {

  private static final Duration FRESH = Duration.ofSeconds(1);

  private record Counted(long head, Instant at, Map<String, Integer> stories) {}

  private final Supplier<Catalog> catalog;
  private final Recent recent;
  private final InstantSource clock;
  private volatile Counted counted = new Counted(-1, Instant.MIN, Map.of());

  StoryCounts(Supplier<Catalog> catalog, Recent recent, InstantSource clock) {
    this.catalog = catalog;
    this.recent = recent;
    this.clock = clock;
  }

  Map<String, Integer> now() {
    Counted last = counted;
    Instant now = clock.instant();
    if (last.head() == recent.head() || now.isBefore(last.at().plus(FRESH))) {
      return last.stories();
    }
    long head = recent.head();
    var stories = new HashMap<String, Integer>();
    for (String id : catalog.get().franchises().keySet()) {
      stories.put(
          id,
          recent.page(Filter.franchise(id), null, null, Integer.MAX_VALUE - 1).entries().size());
    }
    counted = new Counted(head, now, Map.copyOf(stories));
    return counted.stories();
  }
}
