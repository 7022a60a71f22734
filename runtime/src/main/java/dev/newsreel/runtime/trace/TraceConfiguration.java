package dev.newsreel.runtime.trace;

import java.net.URI;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Sends spans where an endpoint is named, and forgets them elsewhere. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(TracingProperties.class)
public class TraceConfiguration {

  @Bean
  Spans spans(TracingProperties properties, @Value("${spring.application.name}") String service) {
    return properties.endpoint().isBlank()
        ? Spans.NONE
        : new OtlpSpans(URI.create(properties.endpoint().strip()), service);
  }
}
