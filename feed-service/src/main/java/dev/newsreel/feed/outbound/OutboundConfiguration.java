package dev.newsreel.feed.outbound;

import java.time.InstantSource;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The one client. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(OutboundProperties.class)
public class OutboundConfiguration {

  @Bean
  Outbound outbound(OutboundProperties properties, InstantSource clock) {
    return new Outbound(properties, clock);
  }
}
