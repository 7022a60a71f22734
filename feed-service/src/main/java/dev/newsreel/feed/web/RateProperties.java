package dev.newsreel.feed.web;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How often one reader may ask; who has spent it gets 429.
 *
 * @param window in which the quota grows back
 * @param perAddress requests in a window without a key; 0 for no limit
 * @param perKey requests in a window with one key; 0 for no limit
 * @param behindProxy whether every request comes through a proxy that adds the reader's address to
 *     {@code X-Forwarded-For}: the last one there is the reader's then, and without this all
 *     readers behind the proxy are one
 */
@ConfigurationProperties("newsreel.feed.rate")
record RateProperties(
    @DefaultValue("1m") Duration window,
    @DefaultValue("1200") int perAddress,
    @DefaultValue("12000") int perKey,
    @DefaultValue("false") boolean behindProxy) {

  RateProperties {
    if (window.toSeconds() < 1 || perAddress < 0 || perKey < 0) {
      throw new IllegalArgumentException(
          "newsreel.feed.rate.window must be at least 1 s and the limits not negative but they are "
              + window
              + ", "
              + perAddress
              + ", "
              + perKey);
    }
  }
}
