package dev.newsreel.feed.outbound;

import dev.newsreel.runtime.address.AllowedHosts;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How targets of webhooks and hub subscribers are asked.
 *
 * @param timeout for the whole of a request; 1 s to 1 min
 * @param connectTimeout until the connection stands
 * @param connections at most so many at a time to one host
 * @param ports that may be asked; hosts in {@code allow} have their own
 * @param allow {@code host:port} that may be asked although the address is private
 */
@ConfigurationProperties("newsreel.feed.outbound")
public record OutboundProperties(
    @DefaultValue("15s") Duration timeout,
    @DefaultValue("5s") Duration connectTimeout,
    @DefaultValue("8") int connections,
    @DefaultValue({"80", "443"}) Set<Integer> ports,
    @DefaultValue List<String> allow) {

  private static final Duration MINUTE = Duration.ofMinutes(1);

  /** Checks the bounds. */
  public OutboundProperties {
    ports = Set.copyOf(ports);
    allow = List.copyOf(allow);
    if (timeout.toSeconds() < 1 || timeout.compareTo(MINUTE) > 0) {
      throw new IllegalArgumentException(
          "newsreel.feed.outbound.timeout must be 1 to 60 seconds but is " + timeout);
    }
    if (!connectTimeout.isPositive() || connections < 1) {
      throw new IllegalArgumentException(
          "newsreel.feed.outbound.connect-timeout and connections must be positive but are "
              + connectTimeout
              + ", "
              + connections);
    }
    hosts(allow);
  }

  AllowedHosts hosts() {
    return hosts(allow);
  }

  private static AllowedHosts hosts(List<String> allow) {
    return AllowedHosts.parse("newsreel.feed.outbound.allow", allow);
  }
}
