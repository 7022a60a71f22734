package dev.newsreel.feed.hub;

import dev.newsreel.feed.outbound.Outbound;
import dev.newsreel.feed.replay.Resume;
import dev.newsreel.feed.subscription.Subscriptions;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.InstantSource;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The hub and its sender. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(HubProperties.class)
public class HubConfiguration {

  @Bean
  Hub hub(
      Subscriptions subscriptions, Resume resume, HubProperties properties, InstantSource clock) {
    return new Hub(subscriptions, resume, properties, clock);
  }

  @Bean
  HubSender hubSender(
      Topics topics,
      Outbound outbound,
      Subscriptions subscriptions,
      HubProperties properties,
      MeterRegistry registry,
      InstantSource clock) {
    return new HubSender(topics, outbound, subscriptions, properties, registry, clock);
  }
}
