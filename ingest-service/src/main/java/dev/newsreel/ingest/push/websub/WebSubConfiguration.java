package dev.newsreel.ingest.push.websub;

import com.mongodb.reactivestreams.client.MongoClient;
import dev.newsreel.ingest.fetch.Fetcher;
import dev.newsreel.ingest.fetch.HostKey;
import dev.newsreel.ingest.pipeline.Hubs;
import dev.newsreel.ingest.schedule.HostLeases;
import dev.newsreel.ingest.source.SourceId;
import dev.newsreel.ingest.source.SourceStore;
import dev.newsreel.runtime.loop.BackgroundLoop;
import java.time.InstantSource;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The subscriber and its clockwork. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(WebSubProperties.class)
class WebSubConfiguration {

  private static final HostKey LEASE = new HostKey("websub subscriptions");

  @Bean
  WebSub webSub(
      MongoClient client, Fetcher fetcher, WebSubProperties properties, InstantSource clock) {
    var collection = client.getDatabase("newsreel_ingest").getCollection("websub");
    return new WebSub(
        new MongoSubscriptionStore(collection),
        (hub, form) -> fetcher.post(hub, form) / 100 == 2,
        properties,
        clock);
  }

  /** In one replica at a time. */
  @Bean
  BackgroundLoop webSubLoop(
      WebSub webSub, SourceStore sources, HostLeases leases, WebSubProperties properties) {
    return new BackgroundLoop(
        "websub",
        properties.look(),
        () -> {
          if (leases.own(LEASE)) {
            webSub.subscribe(sources.all());
          }
        });
  }

  @Bean
  Hubs hubs(WebSub webSub) {
    return new Hubs() {
      @Override
      public boolean isTrusted(SourceId source) {
        return webSub.isTrusted(source);
      }

      @Override
      public void tally(SourceId source, int pushed, int polled) {
        webSub.tally(source, pushed, polled);
      }
    };
  }
}
