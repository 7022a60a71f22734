package dev.newsreel.feed.web;

import java.time.Duration;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.web.cors.CorsConfiguration;
import org.springframework.web.cors.reactive.CorsWebFilter;
import org.springframework.web.cors.reactive.UrlBasedCorsConfigurationSource;

/** What pages of other sites may read: what everybody may, and nothing that a cookie opens. */
@Configuration(proxyBeanMethods = false)
class CrossOrigin {

  private static final List<String> READING =
      List.of(
          "/api/franchises/**",
          "/api/shows/**",
          "/api/news/**",
          "/api/stories/**",
          "/api/trends",
          "/api/stream",
          "/franchises/**",
          "/opml",
          "/openapi.json",
          "/embed.js");

  /** Before the access filter, so that a page can read why it is refused. */
  @Bean
  @Order(Ordered.HIGHEST_PRECEDENCE + 50)
  CorsWebFilter corsFilter(CorsProperties properties) {
    var reading = new CorsConfiguration();
    reading.setAllowedOrigins(properties.origins());
    reading.setAllowedMethods(List.of("GET", "HEAD"));
    reading.setAllowedHeaders(
        List.of(
            "Accept",
            "Authorization",
            "X-API-Key",
            "Cache-Control",
            "If-None-Match",
            "Last-Event-ID"));
    reading.setExposedHeaders(
        List.of(
            "ETag", "Link", "Retry-After", "RateLimit", "RateLimit-Policy", "X-Newsreel-Resume"));
    reading.setMaxAge(Duration.ofHours(1));
    var source = new UrlBasedCorsConfigurationSource();
    if (!properties.origins().isEmpty()) {
      READING.forEach(path -> source.registerCorsConfiguration(path, reading));
    }
    return new CorsWebFilter(source);
  }
}
