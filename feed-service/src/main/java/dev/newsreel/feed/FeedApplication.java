package dev.newsreel.feed;

import dev.newsreel.events.Topics;
import dev.newsreel.feed.catalog.CatalogConfiguration;
import dev.newsreel.feed.hub.HubConfiguration;
import dev.newsreel.feed.live.LiveConfiguration;
import dev.newsreel.feed.log.LogConfiguration;
import dev.newsreel.feed.outbound.OutboundConfiguration;
import dev.newsreel.feed.recent.RecentConfiguration;
import dev.newsreel.feed.replay.ReplayConfiguration;
import dev.newsreel.feed.search.SearchConfiguration;
import dev.newsreel.feed.store.StoreConfiguration;
import dev.newsreel.feed.subscription.SubscriptionConfiguration;
import dev.newsreel.feed.webhook.WebhookConfiguration;
import dev.newsreel.runtime.RuntimeConfiguration;
import dev.newsreel.runtime.deadletter.DeadLetterTopics;
import java.util.List;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;

/** News items to readers. */
@SpringBootApplication(proxyBeanMethods = false)
@ConfigurationPropertiesScan
@Import({
  RuntimeConfiguration.class,
  LogConfiguration.class,
  StoreConfiguration.class,
  RecentConfiguration.class,
  SearchConfiguration.class,
  ReplayConfiguration.class,
  LiveConfiguration.class,
  CatalogConfiguration.class,
  OutboundConfiguration.class,
  SubscriptionConfiguration.class,
  WebhookConfiguration.class,
  HubConfiguration.class
})
public class FeedApplication {

  /** The application, for {@link #main}, tests and the all-in-one alike. */
  public static SpringApplicationBuilder application() {
    return new SpringApplicationBuilder(FeedApplication.class)
        .properties("spring.config.name=feed-service");
  }

  /** Runs the service. */
  public static void main(String[] args) {
    application().run(args);
  }

  @Bean
  DeadLetterTopics deadLetterTopics() {
    return new DeadLetterTopics(List.of(Topics.NEWS));
  }
}
