package dev.newsreel.ingest.fetch;

import crawlercommons.robots.BaseRobotRules;
import dev.newsreel.ingest.fetch.FetchResult.Failed;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;

/** Fetches as a guest should: where robots.txt allows it, in the host's turn. Thread-safe. */
public final class PoliteFetcher {

  private final Fetcher fetcher;
  private final HostLanes lanes;
  private final Robots robots;
  private final FetchProperties properties;

  /** All requests of a replica must go through the same lanes. */
  public PoliteFetcher(
      Fetcher fetcher, HostLanes lanes, FetchProperties properties, InstantSource clock) {
    this.fetcher = fetcher;
    this.lanes = lanes;
    this.robots = new Robots(fetcher, clock);
    this.properties = properties;
  }

  /** A feed, which is published for machines: robots.txt is asked only when so configured. */
  public FetchResult feed(URI url, Validators validators) {
    var request = FetchRequest.feed(url, validators);
    return properties.robotsForFeeds() ? obeying(request) : inTurn(request, properties.hostDelay());
  }

  /** A page or a sitemap, where robots.txt allows it. */
  public FetchResult page(URI url) {
    return obeying(FetchRequest.page(url));
  }

  /** A sitemap, where robots.txt allows it, if it changed. */
  public FetchResult sitemap(URI url, Validators validators) {
    return obeying(FetchRequest.feed(url, validators));
  }

  /** What is wrong with the form of an address, {@code null} when it may be asked. */
  public @Nullable String fault(URI url) {
    return fetcher.fault(url);
  }

  private FetchResult obeying(FetchRequest request) {
    URI url = request.url();
    String fault = fetcher.fault(url);
    if (fault != null) {
      return new Failed(Reason.BAD_ADDRESS, fault);
    }
    BaseRobotRules rules = robots.of(url);
    if (!rules.isAllowed(url.toString())) {
      return new Failed(Reason.ROBOTS, "robots.txt does not allow " + url.getRawPath());
    }
    return inTurn(request, pause(rules));
  }

  private FetchResult inTurn(FetchRequest request, Duration pause) {
    String fault = fetcher.fault(request.url());
    return fault != null
        ? new Failed(Reason.BAD_ADDRESS, fault)
        : lanes.inTurn(request.url(), pause, () -> fetcher.fetch(request));
  }

  private Duration pause(BaseRobotRules rules) {
    long asked = Math.max(0, rules.getCrawlDelay());
    Duration wanted = Duration.ofMillis(Math.max(asked, properties.hostDelay().toMillis()));
    return wanted.compareTo(properties.maxHostDelay()) > 0 ? properties.maxHostDelay() : wanted;
  }
}
