package dev.newsreel.feed.web;

import dev.newsreel.feed.recent.Filter;
import dev.newsreel.feed.recent.Recent;
import dev.newsreel.feed.recent.Trend;
import dev.newsreel.runtime.problem.ProblemException;
import dev.newsreel.runtime.problem.ProblemType;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/** How much is published about a franchise, compared with the time before. */
@RestController
final class TrendController {

  private static final int MOST_BUCKETS = 100;

  private final FilterReader filters;
  private final Recent recent;
  private final InstantSource clock;

  TrendController(FilterReader filters, Recent recent, InstantSource clock) {
    this.filters = filters;
    this.recent = recent;
    this.clock = clock;
  }

  @GetMapping("/api/trends")
  Mono<ResponseEntity<Trend>> all(@RequestParam MultiValueMap<String, String> query) {
    return trend(filters.read(List.of(), List.of(), query), query);
  }

  @GetMapping("/api/franchises/{id}/trends")
  Mono<ResponseEntity<Trend>> ofFranchise(
      @PathVariable String id, @RequestParam MultiValueMap<String, String> query) {
    return trend(filters.read(List.of(id), List.of(), query), query);
  }

  @GetMapping("/api/shows/{id}/trends")
  Mono<ResponseEntity<Trend>> ofShow(
      @PathVariable String id, @RequestParam MultiValueMap<String, String> query) {
    return trend(filters.read(List.of(), List.of(id), query), query);
  }

  private Mono<ResponseEntity<Trend>> trend(Filter filter, MultiValueMap<String, String> query) {
    Trend.Bucket by = by(query);
    int buckets = buckets(query, by.usual());
    // Tens of milliseconds over the whole window: too long for a thread that streams wait for.
    return Mono.fromSupplier(
            () -> Trend.of(recent.all(filter), filter, by, buckets, clock.instant()))
        .subscribeOn(Schedulers.parallel())
        .map(trend ->
            ResponseEntity.ok()
                .cacheControl(CacheControl.maxAge(Duration.ofSeconds(10)))
                .body(trend));
  }

  private static Trend.Bucket by(MultiValueMap<String, String> query) {
    String given = query.getFirst("by");
    return switch (given) {
      case null -> Trend.Bucket.DAY;
      case "hour" -> Trend.Bucket.HOUR;
      case "day" -> Trend.Bucket.DAY;
      default -> throw bad("by must be hour or day");
    };
  }

  private static int buckets(MultiValueMap<String, String> query, int usual) {
    String given = query.getFirst("buckets");
    if (given == null) {
      return usual;
    }
    if (!given.matches("[1-9][0-9]{0,2}") || Integer.parseInt(given) > MOST_BUCKETS) {
      throw bad("buckets must be a number from 1 to " + MOST_BUCKETS);
    }
    return Integer.parseInt(given);
  }

  private static ProblemException bad(String detail) {
    return new ProblemException(ProblemType.BAD_REQUEST, detail);
  }
}
