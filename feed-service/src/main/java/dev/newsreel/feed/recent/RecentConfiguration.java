package dev.newsreel.feed.recent;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * The window; {@code newsreel.feed.recent.items} is how many entries it keeps. Metric {@code
 * newsreel.recent.items} is how many it has.
 */
@Configuration(proxyBeanMethods = false)
public class RecentConfiguration {

  @Bean
  Recent recent(@Value("${newsreel.feed.recent.items:50000}") int items, MeterRegistry registry) {
    Recent recent = new Recent(items);
    Gauge.builder("newsreel.recent.items", recent, window -> window.head() - window.tail())
        .description("entries of the log in memory")
        .register(registry);
    return recent;
  }
}
