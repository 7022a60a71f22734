package dev.newsreel.ingest.fetch;

import dev.newsreel.runtime.address.AllowedHosts;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * How the web is read.
 *
 * @param deadline for a whole request, redirects and body included
 * @param maxBody after decompression
 * @param ports that may be asked; hosts in {@code allow} have their own
 * @param allow {@code host:port} that may be asked although the address is private, for local runs
 * @param contact a web page or an address where the operator can be reached; in the User-Agent
 * @param hostDelay between two requests to one host, unless its robots.txt asks for more
 * @param maxHostDelay the longest delay that a robots.txt is followed in
 * @param robotsForFeeds whether feeds too are only read where robots.txt allows it; a feed is
 *     published to be fetched by machines, so the default is no
 */
@ConfigurationProperties("newsreel.ingest.fetch")
public record FetchProperties(
    @DefaultValue("20s") Duration deadline,
    @DefaultValue("5s") Duration connectTimeout,
    @DefaultValue("10MB") DataSize maxBody,
    @DefaultValue({"80", "443"}) Set<Integer> ports,
    @DefaultValue List<String> allow,
    @DefaultValue("") String contact,
    @DefaultValue("1s") Duration hostDelay,
    @DefaultValue("30s") Duration maxHostDelay,
    @DefaultValue("false") boolean robotsForFeeds) {

  /**
   * @throws IllegalArgumentException when a value makes no sense, naming it
   */
  public FetchProperties {
    ports = Set.copyOf(ports);
    allow = List.copyOf(allow);
    if (!deadline.isPositive()) {
      throw new IllegalArgumentException(
          "newsreel.ingest.fetch.deadline must be positive but is " + deadline);
    }
    if (maxBody.toBytes() <= 0 || maxBody.toBytes() > Integer.MAX_VALUE / 2) {
      throw new IllegalArgumentException(
          "newsreel.ingest.fetch.max-body must be from 1B to 1023MB but is " + maxBody);
    }
    AllowedHosts.parse("newsreel.ingest.fetch.allow", allow);
  }

  /** {@code Newsreel/0.1 (+contact)}: who we are and whom to ask to stop. */
  String userAgent() {
    return contact.isBlank() ? "Newsreel/0.1" : "Newsreel/0.1 (+" + contact.strip() + ")";
  }
}
