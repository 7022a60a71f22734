package dev.newsreel.feed.web;

import dev.newsreel.feed.live.Fields;
import dev.newsreel.feed.live.StreamRequest;
import dev.newsreel.feed.live.Streams;
import dev.newsreel.feed.recent.Filter;
import dev.newsreel.feed.replay.Cursor;
import dev.newsreel.runtime.problem.ProblemException;
import dev.newsreel.runtime.problem.ProblemType;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** Opens streams of server-sent events. */
@RestController
class StreamController {

  /** Parameters that may carry the cursor: ours, and what well-known polyfills send. */
  private static final List<String> CURSOR_PARAMETERS =
      List.of("last-event-id", "last_event_id", "lastEventId", "evs_last_event_id");

  private final Streams streams;
  private final FilterReader filters;
  private final InstantSource clock;

  StreamController(Streams streams, FilterReader filters, InstantSource clock) {
    this.streams = streams;
    this.filters = filters;
    this.clock = clock;
  }

  @GetMapping("/api/stream")
  Mono<Void> all(ServerWebExchange exchange) {
    return open(List.of(), List.of(), "/api/news", exchange);
  }

  @GetMapping("/api/franchises/{id}/stream")
  Mono<Void> franchise(@PathVariable String id, ServerWebExchange exchange) {
    return open(List.of(id), List.of(), "/api/franchises/" + id + "/news", exchange);
  }

  @GetMapping("/api/shows/{id}/stream")
  Mono<Void> show(@PathVariable String id, ServerWebExchange exchange) {
    return open(List.of(), List.of(id), "/api/news?show=" + id, exchange);
  }

  private Mono<Void> open(
      List<String> franchises, List<String> shows, String rest, ServerWebExchange exchange) {
    MultiValueMap<String, String> query = exchange.getRequest().getQueryParams();
    Filter filter = filters.read(franchises, shows, query);
    return streams.open(
        new StreamRequest(filter, fields(query), cursor(query, exchange), rest), exchange);
  }

  private Cursor cursor(MultiValueMap<String, String> query, ServerWebExchange exchange) {
    var ids = new ArrayList<String>();
    ids.addAll(exchange.getRequest().getHeaders().getValuesAsList("Last-Event-ID"));
    CURSOR_PARAMETERS.stream()
        .flatMap(name -> query.getOrDefault(name, List.of()).stream())
        .forEach(ids::add);
    ids.removeIf(id -> id == null);
    return Cursor.read(ids, query.getFirst("since"), clock.instant());
  }

  private static Fields fields(MultiValueMap<String, String> query) {
    String given = query.getFirst("fields");
    return switch (given) {
      case null -> Fields.BRIEF;
      case "brief" -> Fields.BRIEF;
      case "full" -> Fields.FULL;
      default ->
          throw new ProblemException(
              ProblemType.BAD_REQUEST, "fields must be brief or full but is " + given);
    };
  }
}
