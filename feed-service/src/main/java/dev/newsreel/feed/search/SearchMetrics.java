package dev.newsreel.feed.search;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.util.function.Supplier;

/**
 * What is measured about search:
 *
 * <ul>
 *   <li>{@code newsreel.search}: histogram of the time the index took for a query
 *   <li>{@code newsreel.search.refused}: queries that could not be read
 *   <li>{@code newsreel.search.documents}: articles that can be found
 *   <li>{@code newsreel.search.lag}: entries of the window that cannot be found yet
 * </ul>
 */
final class SearchMetrics {

  private final Timer queries;
  private final Counter refused;

  SearchMetrics(MeterRegistry registry, SearchIndex index, Indexer indexer) {
    queries =
        Timer.builder("newsreel.search")
            .description("time the index took for a query")
            .publishPercentileHistogram()
            .register(registry);
    refused =
        Counter.builder("newsreel.search.refused")
            .description("queries that could not be read")
            .register(registry);
    Gauge.builder("newsreel.search.documents", index, SearchIndex::size)
        .description("articles that can be found")
        .register(registry);
    Gauge.builder("newsreel.search.lag", indexer, Indexer::lag)
        .description("entries of the window that cannot be found yet")
        .register(registry);
  }

  <T> T time(Supplier<T> query) {
    return queries.record(query);
  }

  void refuse() {
    refused.increment();
  }
}
