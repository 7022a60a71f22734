package dev.newsreel.ingest.push.websub;

import java.net.URI;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How hubs reach us.
 *
 * @param callback where this service is seen from the internet, such as {@code
 *     https://news.example.com}; absent: no hub is asked
 * @param lease asked for
 * @param longestLease whatever a hub grants, it is asked again before that
 * @param look how often it is looked which hubs must be asked
 */
@ConfigurationProperties("newsreel.ingest.websub")
record WebSubProperties(
    @Nullable URI callback,
    @DefaultValue("10d") Duration lease,
    @DefaultValue("14d") Duration longestLease,
    @DefaultValue("30s") Duration look) {

  /** A relative callback would be no address. An empty one is none. */
  boolean isOn() {
    return callback != null && callback.isAbsolute();
  }
}
