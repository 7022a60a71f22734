package dev.newsreel.ingest.web;

import dev.newsreel.events.SourceRef;
import dev.newsreel.ingest.meter.IngestMeters;
import dev.newsreel.ingest.push.Idempotency;
import dev.newsreel.ingest.push.PushAnswer;
import dev.newsreel.ingest.push.PushProperties;
import dev.newsreel.ingest.push.Pushes;
import dev.newsreel.ingest.source.SourceId;
import dev.newsreel.runtime.access.AccessFilter;
import dev.newsreel.runtime.access.ApiKey;
import dev.newsreel.runtime.problem.ProblemException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** Takes articles from publishers: one, an array, or one a line. */
@RestController
final class PushController {

  private final Pushes pushes;
  private final Idempotency idempotency;
  private final PushProperties properties;
  private final Blocking blocking;
  private final IngestMeters meters;

  PushController(
      Pushes pushes,
      Idempotency idempotency,
      PushProperties properties,
      Blocking blocking,
      IngestMeters meters) {
    this.pushes = pushes;
    this.idempotency = idempotency;
    this.properties = properties;
    this.blocking = blocking;
    this.meters = meters;
  }

  @PostMapping("/api/articles")
  @ResponseStatus(HttpStatus.ACCEPTED)
  Mono<PushAnswer> push(ServerWebExchange exchange) {
    String type = exchange.getRequest().getHeaders().getFirst(HttpHeaders.CONTENT_TYPE);
    SourceRef source = source(exchange);
    String key = exchange.getRequest().getHeaders().getFirst("Idempotency-Key");
    return RequestBodies.read(exchange.getRequest(), properties.maxBody().toBytes())
        .flatMap(body -> blocking.run(() -> take(body, type, source, key)))
        .doOnError(ProblemException.class, problem -> meters.refused(problem.type().slug()));
  }

  private PushAnswer take(
      byte[] body, @Nullable String type, SourceRef source, @Nullable String key) {
    return key == null
        ? pushes.take(body, type, source)
        : idempotency.once(source.id(), key, body, () -> pushes.take(body, type, source));
  }

  /** Whoever holds the key is the source. */
  private static SourceRef source(ServerWebExchange exchange) {
    ApiKey key = exchange.getRequiredAttribute(AccessFilter.KEY);
    return new SourceRef(SourceId.from(key.name()).value(), key.name());
  }
}
