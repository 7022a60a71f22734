package dev.newsreel.ingest.web;

import dev.newsreel.ingest.meter.IngestMeters;
import dev.newsreel.ingest.push.PushAnswer;
import dev.newsreel.ingest.push.PushProperties;
import dev.newsreel.ingest.push.signed.SignedHeaders;
import dev.newsreel.ingest.push.signed.SignedPushes;
import dev.newsreel.ingest.push.signed.SigningSecrets;
import dev.newsreel.ingest.source.SourceId;
import dev.newsreel.ingest.source.SourceStore;
import dev.newsreel.runtime.problem.ProblemException;
import dev.newsreel.runtime.problem.ProblemType;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** Takes articles from publishers that sign, and gives them what they sign with. */
@RestController
final class SignedPushController {

  private final SignedPushes pushes;
  private final SigningSecrets secrets;
  private final SourceStore sources;
  private final PushProperties properties;
  private final Blocking blocking;
  private final IngestMeters meters;

  /**
   * A new secret.
   *
   * @param secret {@code whsec_...}, shown this once
   * @param address where the publisher posts to
   */
  record Issued(String secret, String address) {}

  SignedPushController(
      SignedPushes pushes,
      SigningSecrets secrets,
      SourceStore sources,
      PushProperties properties,
      Blocking blocking,
      IngestMeters meters) {
    this.pushes = pushes;
    this.secrets = secrets;
    this.sources = sources;
    this.properties = properties;
    this.blocking = blocking;
    this.meters = meters;
  }

  @PostMapping("/webhooks/{source}")
  @ResponseStatus(HttpStatus.ACCEPTED)
  Mono<PushAnswer> push(@PathVariable String source, ServerWebExchange exchange) {
    HttpHeaders headers = exchange.getRequest().getHeaders();
    String type = headers.getFirst(HttpHeaders.CONTENT_TYPE);
    var signed =
        new SignedHeaders(
            headers.getFirst("webhook-id"),
            headers.getFirst("webhook-timestamp"),
            headers.getFirst("webhook-signature"));
    SourceId id = id(source);
    return blocking
        .run(() -> {
          pushes.mustBePossible(id, signed);
          return true;
        })
        .then(RequestBodies.read(exchange.getRequest(), properties.maxBody().toBytes()))
        .flatMap(body -> blocking.run(() -> pushes.take(id, signed, body, type)))
        .doOnError(ProblemException.class, problem -> meters.refused(problem.type().slug()));
  }

  /** Makes a secret; the one before stays valid for a day. */
  @PostMapping("/api/sources/{id}/signing-secret")
  @ResponseStatus(HttpStatus.CREATED)
  Mono<Issued> issue(@PathVariable String id) {
    return blocking.run(() -> {
      SourceId source = sources.find(id(id)).orElseThrow(() -> absent(id)).id();
      return new Issued(secrets.issue(source), "/webhooks/" + source);
    });
  }

  /** Ends all secrets of the source at once. */
  @DeleteMapping("/api/sources/{id}/signing-secret")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  Mono<Void> revoke(@PathVariable String id) {
    return blocking
        .run(() -> secrets.revoke(id(id)))
        .flatMap(had -> had ? Mono.<Void>empty() : Mono.error(() -> absent(id)));
  }

  private static SourceId id(String id) {
    try {
      return new SourceId(id);
    } catch (IllegalArgumentException e) {
      throw absent(id);
    }
  }

  private static ProblemException absent(String id) {
    return new ProblemException(
        ProblemType.NOT_FOUND, "there is no source " + id + ", or it has no signing secret");
  }
}
