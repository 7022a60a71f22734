package dev.newsreel.feed.web;

import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Pages of which other sites may read news in a browser. Cookies are never sent along.
 *
 * @param origins such as {@code https://fans.example}; {@code *} for all, empty for none
 */
@ConfigurationProperties("newsreel.feed.cors")
record CorsProperties(@DefaultValue("*") List<String> origins) {

  CorsProperties {
    origins = List.copyOf(origins);
  }
}
