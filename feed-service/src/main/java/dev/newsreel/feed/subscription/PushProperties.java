package dev.newsreel.feed.subscription;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How subscribers are told.
 *
 * @param shortestRetry the wait after the first failure; doubles with each
 * @param longestRetry the longest wait
 * @param giveUp a subscriber that took nothing for so long is disabled; its cursor stays
 * @param lease how long a replica that was killed keeps its subscriptions from the others; at least
 *     3 s
 * @param most how many webhooks there may be
 */
@ConfigurationProperties("newsreel.feed.push")
public record PushProperties(
    @DefaultValue("2s") Duration shortestRetry,
    @DefaultValue("1h") Duration longestRetry,
    @DefaultValue("3d") Duration giveUp,
    @DefaultValue("10s") Duration lease,
    @DefaultValue("1000") int most) {

  /** Checks the bounds. */
  public PushProperties {
    if (!shortestRetry.isPositive() || longestRetry.compareTo(shortestRetry) < 0) {
      throw new IllegalArgumentException(
          "newsreel.feed.push.shortest-retry must be positive and at most longest-retry but they are "
              + shortestRetry
              + " and "
              + longestRetry);
    }
    if (lease.toSeconds() < 3) {
      throw new IllegalArgumentException(
          "newsreel.feed.push.lease must be at least 3 s but is " + lease);
    }
  }
}
