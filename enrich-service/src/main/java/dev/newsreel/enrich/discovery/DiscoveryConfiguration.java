package dev.newsreel.enrich.discovery;

import dev.newsreel.enrich.review.Reviews;
import dev.newsreel.runtime.loop.BackgroundLoop;
import java.time.Duration;
import java.time.InstantSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Discovery and its round. */
@Configuration(proxyBeanMethods = false)
public class DiscoveryConfiguration {

  @Bean
  Discovery discovery(Reviews reviews, InstantSource clock) {
    return new Discovery(reviews, clock);
  }

  @Bean
  BackgroundLoop discoveryWriter(Discovery discovery) {
    return new BackgroundLoop("discovery", Duration.ofSeconds(2), discovery::write);
  }
}
