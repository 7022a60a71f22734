package dev.newsreel.ingest.fetch;

import dev.newsreel.ingest.meter.IngestMeters;
import java.time.InstantSource;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The one way to the web. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(FetchProperties.class)
class FetchConfiguration {

  @Bean(destroyMethod = "close")
  Fetcher fetcher(FetchProperties properties, InstantSource clock) {
    return new Fetcher(properties, clock);
  }

  @Bean
  PoliteFetcher politeFetcher(
      Fetcher fetcher, FetchProperties properties, IngestMeters meters, InstantSource clock) {
    return new PoliteFetcher(fetcher, new HostLanes(clock), properties, meters, clock);
  }
}
