package dev.newsreel.ingest.schedule;

import com.mongodb.reactivestreams.client.MongoClient;
import dev.newsreel.ingest.meter.IngestMeters;
import dev.newsreel.ingest.source.ListedSources;
import dev.newsreel.ingest.source.SourceStore;
import dev.newsreel.runtime.lease.Leases;
import java.time.InstantSource;
import java.util.UUID;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The clockwork. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ScheduleProperties.class)
class ScheduleConfiguration {

  @Bean(destroyMethod = "release")
  HostLeases hostLeases(MongoClient client, InstantSource clock) {
    var hosts = client.getDatabase("newsreel_ingest").getCollection("hosts");
    return new HostLeases(new Leases(hosts, clock, UUID.randomUUID().toString()), clock);
  }

  @Bean
  OutageDetector outageDetector() {
    return new OutageDetector();
  }

  @Bean
  PollInterval pollInterval(ScheduleProperties properties) {
    return new PollInterval(properties);
  }

  @Bean
  Scheduler scheduler(
      SourceStore store,
      ListedSources listed,
      Visit visit,
      ScheduleProperties properties,
      OutageDetector outage,
      IngestMeters meters,
      InstantSource clock) {
    var scheduler = new Scheduler(store, listed, visit, properties, meters, clock);
    meters.watch(scheduler::overdue, () -> outage.isOutage(clock.instant()));
    return scheduler;
  }
}
