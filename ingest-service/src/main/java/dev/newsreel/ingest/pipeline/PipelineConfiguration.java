package dev.newsreel.ingest.pipeline;

import dev.newsreel.ingest.dedup.SeenArticles;
import dev.newsreel.ingest.extract.ArticleExtractor;
import dev.newsreel.ingest.fetch.PoliteFetcher;
import dev.newsreel.ingest.fetch.Validators;
import dev.newsreel.ingest.meter.IngestMeters;
import dev.newsreel.ingest.publish.ArticlePublisher;
import dev.newsreel.ingest.schedule.HostLeases;
import dev.newsreel.ingest.schedule.OutageDetector;
import dev.newsreel.ingest.schedule.PollInterval;
import dev.newsreel.ingest.schedule.ScheduleProperties;
import dev.newsreel.ingest.source.SourceStore;
import dev.newsreel.runtime.loop.BackgroundLoop;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.time.InstantSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The steps, put together. */
@Configuration(proxyBeanMethods = false)
class PipelineConfiguration {

  @Bean
  IngestMeters ingestMeters(MeterRegistry registry) {
    return new IngestMeters(registry);
  }

  @Bean
  Publication publication(
      SeenArticles seen, ArticlePublisher publisher, IngestMeters meters, InstantSource clock) {
    return new Publication(seen, publisher, meters, clock);
  }

  @Bean
  BackgroundLoop finisher(SeenArticles seen, Publication publication, ArticlePublisher publisher) {
    var finisher = new Finisher(seen, publication, publisher);
    return new BackgroundLoop("finisher", Duration.ofSeconds(5), finisher::finish);
  }

  @Bean
  Retraction retraction(SeenArticles seen, Publication publication, InstantSource clock) {
    return new Retraction(seen, publication, clock);
  }

  @Bean
  ArticleExtractor articleExtractor() {
    return new ArticleExtractor();
  }

  @Bean
  PageReader pageReader(PoliteFetcher fetcher, ArticleExtractor extractor, IngestMeters meters) {
    return new WebPageReader(fetcher::page, extractor, meters);
  }

  @Bean
  Readers readers(PoliteFetcher fetcher, InstantSource clock) {
    var sitemaps = new NewsSitemapReader(url -> fetcher.sitemap(url, Validators.NONE), clock);
    return new Readers(new FeedReader(), sitemaps, new ListingReader());
  }

  @Bean
  EntryHandler entryHandler(
      PageReader pages,
      SeenArticles seen,
      Publication publication,
      Watchlist watchlist,
      ScheduleProperties properties,
      InstantSource clock) {
    var drafting = new Drafting(properties.backfill());
    return new EntryHandler(pages, drafting, seen, publication, watchlist, clock);
  }

  @Bean
  Revival revival(SeenArticles seen, SourceStore sources, EntryHandler entries) {
    return new PageRevival(seen, sources, entries);
  }

  @Bean
  IngestPipeline ingestPipeline(
      SourceStore sources,
      HostLeases hosts,
      PoliteFetcher fetcher,
      Readers readers,
      EntryHandler entries,
      PollInterval interval,
      OutageDetector outage,
      ScheduleProperties properties,
      Hubs hubs,
      InstantSource clock) {
    var book = new CheckBook(sources, interval, hubs, clock);
    return new IngestPipeline(
        sources, hosts, fetcher, readers, entries, book, outage, properties.elsewhere(), clock);
  }
}
