package dev.newsreel.feed.subscription;

import com.mongodb.reactivestreams.client.MongoDatabase;
import dev.newsreel.feed.recent.Recent;
import dev.newsreel.feed.replay.Replay;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import java.util.random.RandomGenerator;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Who is told, by whom. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(PushProperties.class)
public class SubscriptionConfiguration {

  @Bean
  DeliveryLog deliveryLog(MongoDatabase feedDatabase) {
    return new DeliveryLog(feedDatabase.getCollection("deliveries"));
  }

  @Bean
  Subscriptions subscriptions(MongoDatabase feedDatabase, DeliveryLog deliveries) {
    return new Subscriptions(feedDatabase, deliveries);
  }

  @Bean
  Again again(Replay replay, List<Sender> senders) {
    return new Again(replay, senders);
  }

  @Bean
  Couriers couriers(
      MongoDatabase feedDatabase,
      List<Sender> senders,
      Subscriptions subscriptions,
      Replay replay,
      Recent recent,
      PushProperties properties,
      MeterRegistry registry,
      InstantSource clock) {
    var metrics = new PushMetrics(registry);
    var backoff =
        new Backoff(
            properties.shortestRetry(), properties.longestRetry(), RandomGenerator.getDefault());
    var desk = new Desk(replay, subscriptions, metrics, backoff, properties.giveUp(), clock);
    var shards =
        new Shards(
            feedDatabase.getCollection("leases"),
            clock,
            properties.lease(),
            UUID.randomUUID().toString());
    return new Couriers(senders, subscriptions, shards, desk, metrics, recent);
  }
}
