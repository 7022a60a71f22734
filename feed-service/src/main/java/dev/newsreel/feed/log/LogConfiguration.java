package dev.newsreel.feed.log;

import dev.newsreel.runtime.kafka.KafkaClients;
import dev.newsreel.runtime.trace.Spans;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.InstantSource;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * The tail and what tells whether it has read the log. Metric {@code newsreel.log.lag} is how many
 * records of the log it has not read.
 */
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
      MeterRegistry meters,
      Spans spans,
      InstantSource clock,
      @Value("${newsreel.feed.recent.items:50000}") int window) {
    var tail =
        new LiveTail(
            clients,
            newsLog,
            epochs,
            history,
            window,
            new TimedAcceptance(accepted, meters),
            spans,
            clock);
    Gauge.builder("newsreel.log.lag", tail, LiveTail::lag)
        .description("records of the log that were not read yet")
        .register(meters);
    return tail;
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
