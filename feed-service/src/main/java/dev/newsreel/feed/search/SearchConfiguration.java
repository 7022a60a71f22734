package dev.newsreel.feed.search;

import dev.newsreel.feed.log.LiveTail;
import dev.newsreel.feed.recent.Recent;
import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The index of this replica and what feeds it. */
@Configuration(proxyBeanMethods = false)
public class SearchConfiguration {

  @Bean
  SearchIndex searchIndex() {
    return new SearchIndex();
  }

  @Bean
  Indexer indexer(Recent recent, SearchIndex index, LiveTail tail) {
    return new Indexer(recent, index, tail::isCaughtUp);
  }

  @Bean
  Search search(SearchIndex index, Indexer indexer, MeterRegistry registry) {
    return new Search(index, indexer, new SearchMetrics(registry, index, indexer));
  }
}
