package dev.newsreel.ingest.fetch;

import crawlercommons.robots.BaseRobotRules;
import crawlercommons.robots.SimpleRobotRules;
import crawlercommons.robots.SimpleRobotRules.RobotRulesMode;
import crawlercommons.robots.SimpleRobotRulesParser;
import dev.newsreel.ingest.fetch.FetchResult.Failed;
import dev.newsreel.ingest.fetch.FetchResult.Fetched;
import dev.newsreel.ingest.fetch.FetchResult.NotModified;
import dev.newsreel.ingest.fetch.FetchResult.Throttled;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What sites let robots read (RFC 9309): kept for a day, all allowed when there is no robots.txt
 * (4xx), nothing when the site fails to say (5xx, unreachable), which is asked again soon.
 * Thread-safe.
 */
final class Robots {

  private static final List<String> AGENT = List.of("newsreel");
  private static final Duration KNOWN = Duration.ofHours(24);
  private static final Duration UNKNOWN = Duration.ofMinutes(10);
  private static final int MAX_SITES = 20_000;

  private final Fetcher fetcher;
  private final InstantSource clock;
  private final ConcurrentHashMap<String, Rules> sites = new ConcurrentHashMap<>();

  private record Rules(BaseRobotRules rules, Instant until) {}

  Robots(Fetcher fetcher, InstantSource clock) {
    this.fetcher = fetcher;
    this.clock = clock;
  }

  /** The rules for a site; asks it when they are not known. */
  BaseRobotRules of(URI url) {
    String site = url.getScheme() + "://" + url.getRawAuthority();
    Rules known = sites.get(site);
    if (known != null && clock.instant().isBefore(known.until())) {
      return known.rules();
    }
    Rules asked = ask(URI.create(site + "/robots.txt"));
    if (sites.size() >= MAX_SITES) {
      sites.clear();
    }
    sites.put(site, asked);
    return asked.rules();
  }

  private Rules ask(URI url) {
    return switch (fetcher.fetch(new FetchRequest(url, Validators.NONE, "text/plain, */*;q=0.1"))) {
      case Fetched(_, _, var body, _, _) -> known(parse(url, body));
      case Failed(var reason, _) -> isAbsent(reason) ? known(all()) : unknown();
      case NotModified _, Throttled _ -> unknown();
    };
  }

  private static BaseRobotRules parse(URI url, Body body) {
    String type = body.contentType() == null ? "text/plain" : body.contentType();
    return new SimpleRobotRulesParser().parseContent(url.toString(), body.bytes(), type, AGENT);
  }

  private static boolean isAbsent(Reason reason) {
    return switch (reason) {
      case NOT_FOUND, GONE, DENIED, CLIENT_ERROR -> true;
      default -> false;
    };
  }

  private static BaseRobotRules all() {
    return new SimpleRobotRules(RobotRulesMode.ALLOW_ALL);
  }

  private Rules known(BaseRobotRules rules) {
    return new Rules(rules, clock.instant().plus(KNOWN));
  }

  private Rules unknown() {
    return new Rules(
        new SimpleRobotRules(RobotRulesMode.ALLOW_NONE), clock.instant().plus(UNKNOWN));
  }
}
