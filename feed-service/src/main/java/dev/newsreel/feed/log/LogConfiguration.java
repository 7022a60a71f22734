package dev.newsreel.feed.log;

import dev.newsreel.runtime.kafka.KafkaClients;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The tail and what tells whether it has read the log. */
@Configuration(proxyBeanMethods = false)
public class LogConfiguration {

  @Bean
  NewsLog newsLog(KafkaClients clients) {
    return new NewsLog(clients);
  }

  @Bean
  LiveTail liveTail(
      KafkaClients clients,
      NewsLog newsLog,
      Epochs epochs,
      History history,
      Accepted accepted,
      @Value("${newsreel.feed.recent.items:50000}") int window) {
    return new LiveTail(clients, newsLog, epochs, history, window, accepted);
  }

  /** Part of readiness: a replica that has not read the log to its end would show old news. */
  @Bean
  HealthIndicator tailHealthIndicator(LiveTail tail) {
    return () ->
        tail.isCaughtUp()
            ? Health.up().build()
            : Health.outOfService().withDetail("reason", "the log is still being read").build();
  }
}
