package dev.newsreel.ingest.push;

import com.mongodb.reactivestreams.client.MongoClient;
import dev.newsreel.ingest.meter.IngestMeters;
import dev.newsreel.ingest.pipeline.Publication;
import dev.newsreel.ingest.schedule.ScheduleProperties;
import dev.newsreel.runtime.loop.BackgroundLoop;
import java.time.Duration;
import java.time.InstantSource;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The push side of this service. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(PushProperties.class)
class PushConfiguration {

  @Bean
  Idempotency idempotency(MongoClient client, InstantSource clock) {
    return new Idempotency(client.getDatabase("newsreel_ingest").getCollection("answers"), clock);
  }

  @Bean
  BackgroundLoop answerSweep(Idempotency idempotency) {
    return new BackgroundLoop("answer-sweep", Duration.ofHours(1), idempotency::sweep);
  }

  @Bean
  Pushes pushes(
      Publication publication,
      PushProperties properties,
      ScheduleProperties schedule,
      IngestMeters meters,
      InstantSource clock) {
    return new Pushes(
        publication,
        new PushDrafts(schedule.backfill()),
        new Quotas(properties.perMinute(), clock),
        properties,
        meters,
        clock);
  }
}
