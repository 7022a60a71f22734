package dev.newsreel.ingest.fetch;

import crawlercommons.robots.BaseRobotRules;
import dev.newsreel.ingest.fetch.FetchResult.Failed;
import dev.newsreel.ingest.fetch.FetchResult.Fetched;
import dev.newsreel.ingest.fetch.FetchResult.NotModified;
import dev.newsreel.ingest.fetch.FetchResult.Throttled;
import dev.newsreel.ingest.meter.IngestMeters;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Fetches as a guest should: where robots.txt allows it, in the host's turn. Thread-safe. */
public final class PoliteFetcher {

  private final Fetcher fetcher;
  private final HostLanes lanes;
  private final Robots robots;
  private final FetchProperties properties;
  private final IngestMeters meters;

  /** All requests of a replica must go through the same lanes. */
  public PoliteFetcher(
      Fetcher fetcher,
      HostLanes lanes,
      FetchProperties properties,
      IngestMeters meters,
      InstantSource clock) {
    this.fetcher = fetcher;
    this.lanes = lanes;
    this.robots = new Robots(fetcher, clock);
    this.properties = properties;
    this.meters = meters;
  }

  /** A feed, which is published for machines: robots.txt is asked only when so configured. */
  public FetchResult feed(URI url, Validators validators) {
    var request = FetchRequest.feed(url, validators);
    return measured(
        "feed",
        () ->
            properties.robotsForFeeds()
                ? obeying(request)
                : inTurn(request, properties.hostDelay(), _ -> true));
  }

  /** A page or a sitemap, where robots.txt allows it. */
  public FetchResult page(URI url) {
    return measured("page", () -> obeying(FetchRequest.page(url)));
  }

  /** A sitemap, where robots.txt allows it, if it changed. */
  public FetchResult sitemap(URI url, Validators validators) {
    return measured("sitemap", () -> obeying(FetchRequest.feed(url, validators)));
  }

  private FetchResult measured(String what, Supplier<FetchResult> fetch) {
    long began = System.nanoTime();
    FetchResult result = fetch.get();
    int bytes = result instanceof Fetched fetched ? fetched.body().bytes().length : 0;
    meters.fetched(what, word(result), Duration.ofNanos(System.nanoTime() - began), bytes);
    return result;
  }

  private static String word(FetchResult result) {
    return switch (result) {
      case Fetched _ -> "fetched";
      case NotModified _ -> "not-modified";
      case Throttled _ -> "throttled";
      case Failed(var reason, _) -> reason.word();
    };
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
    return inTurn(request, pause(rules), this::isAllowed);
  }

  /** A redirect leads to a page that has rules of its own. */
  private boolean isAllowed(URI target) {
    return robots.of(target).isAllowed(target.toString());
  }

  private FetchResult inTurn(FetchRequest request, Duration pause, Predicate<URI> mayFollow) {
    String fault = fetcher.fault(request.url());
    return fault != null
        ? new Failed(Reason.BAD_ADDRESS, fault)
        : lanes.inTurn(request.url(), pause, () -> fetcher.fetch(request, mayFollow));
  }

  private Duration pause(BaseRobotRules rules) {
    long asked = Math.max(0, rules.getCrawlDelay());
    Duration wanted = Duration.ofMillis(Math.max(asked, properties.hostDelay().toMillis()));
    return wanted.compareTo(properties.maxHostDelay()) > 0 ? properties.maxHostDelay() : wanted;
  }
}
