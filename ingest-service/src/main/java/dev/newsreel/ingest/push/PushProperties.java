package dev.newsreel.ingest.push;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * How much is taken in one push, and from one publisher.
 *
 * @param perMinute articles a publisher may send in a minute to one replica, on average; as many at
 *     once
 * @param tolerance how far the timestamp of a signed push may be from now, to either side
 */
@ConfigurationProperties("newsreel.ingest.push")
public record PushProperties(
    @DefaultValue("5MB") DataSize maxBody,
    @DefaultValue("500") int maxArticles,
    @DefaultValue("6000") int perMinute,
    @DefaultValue("5m") Duration tolerance) {

  /**
   * @throws IllegalArgumentException when a value makes no sense, naming it
   */
  public PushProperties {
    if (maxArticles < 1 || perMinute < maxArticles) {
      throw new IllegalArgumentException(
          "newsreel.ingest.push.max-articles must be from 1 to .per-minute but is " + maxArticles);
    }
    if (!tolerance.isPositive()) {
      throw new IllegalArgumentException(
          "newsreel.ingest.push.tolerance must be positive but is " + tolerance);
    }
  }
}
