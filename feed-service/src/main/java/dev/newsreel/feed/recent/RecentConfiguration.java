package dev.newsreel.feed.recent;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The window; {@code newsreel.feed.recent.items} is how many entries it keeps. */
@Configuration(proxyBeanMethods = false)
public class RecentConfiguration {

  @Bean
  Recent recent(@Value("${newsreel.feed.recent.items:50000}") int items) {
    return new Recent(items);
  }
}
