package dev.newsreel.feed.hub;

import java.time.Duration;
import java.util.Locale;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What the hub grants.
 *
 * @param shortestLease who asks for less gets this
 * @param lease who asks for none gets this
 * @param longestLease who asks for more gets this
 * @param most how many subscriptions there may be; renewals are always taken
 * @param mostOfHost how many of them may have callbacks at the same host
 * @param signature {@code sha256}, {@code sha384} or {@code sha512}
 */
@ConfigurationProperties("newsreel.feed.hub")
public record HubProperties(
    @DefaultValue("1h") Duration shortestLease,
    @DefaultValue("10d") Duration lease,
    @DefaultValue("30d") Duration longestLease,
    @DefaultValue("1000") int most,
    @DefaultValue("100") int mostOfHost,
    @DefaultValue("sha256") String signature) {

  /** Checks the bounds. */
  public HubProperties {
    if (!shortestLease.isPositive()
        || lease.compareTo(shortestLease) < 0
        || longestLease.compareTo(lease) < 0) {
      throw new IllegalArgumentException(
          "newsreel.feed.hub.shortest-lease, lease and longest-lease must be positive and grow but are "
              + shortestLease
              + ", "
              + lease
              + ", "
              + longestLease);
    }
    if (!signature.matches("sha256|sha384|sha512")) {
      throw new IllegalArgumentException(
          "newsreel.feed.hub.signature must be sha256, sha384 or sha512 but is " + signature);
    }
  }

  /** The lease for who asks for so many seconds; 0 asks for none. */
  long granted(long seconds) {
    long asked = seconds <= 0 ? lease.toSeconds() : seconds;
    return Math.clamp(asked, shortestLease.toSeconds(), longestLease.toSeconds());
  }

  /** The algorithm's name in Java. */
  String algorithm() {
    return "Hmac" + signature.toUpperCase(Locale.ROOT);
  }
}
