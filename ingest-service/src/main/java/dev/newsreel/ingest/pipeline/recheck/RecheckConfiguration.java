package dev.newsreel.ingest.pipeline.recheck;

import com.mongodb.reactivestreams.client.MongoClient;
import dev.newsreel.ingest.dedup.SeenArticles;
import dev.newsreel.ingest.fetch.PoliteFetcher;
import dev.newsreel.ingest.pipeline.Retraction;
import dev.newsreel.ingest.pipeline.Revival;
import dev.newsreel.ingest.schedule.HostLeases;
import dev.newsreel.runtime.loop.BackgroundLoop;
import java.time.Duration;
import java.time.InstantSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Rechecks and their clockwork. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(RecheckProperties.class)
class RecheckConfiguration {

  @Bean
  Rechecks rechecks(
      MongoClient client,
      SeenArticles seen,
      Retraction retraction,
      ObjectProvider<Revival> revival,
      HostLeases hosts,
      PoliteFetcher fetcher,
      RecheckProperties properties,
      InstantSource clock) {
    var watches = new MongoWatches(client.getDatabase("newsreel_ingest").getCollection("watches"));
    // What publishes again puts pages on the watchlist too.
    Revival late = (article, page) -> revival.getObject().publishAgain(article, page);
    return new Rechecks(
        watches, seen, retraction, late, hosts::own, fetcher::page, properties, clock);
  }

  @Bean
  BackgroundLoop recheckLoop(Rechecks rechecks) {
    return new BackgroundLoop("rechecks", Duration.ofMinutes(1), rechecks::look);
  }
}
