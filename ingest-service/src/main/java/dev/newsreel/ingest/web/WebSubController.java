package dev.newsreel.ingest.web;

import dev.newsreel.ingest.meter.IngestMeters;
import dev.newsreel.ingest.pipeline.IngestPipeline;
import dev.newsreel.ingest.push.websub.WebSub;
import dev.newsreel.ingest.source.SourceId;
import dev.newsreel.runtime.problem.ProblemException;
import dev.newsreel.runtime.problem.ProblemType;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** Where hubs ask and deliver. */
@RestController
@RequestMapping("/websub/{token}")
final class WebSubController {

  private static final long MOST_BYTES = 5_000_000;

  private final WebSub webSub;
  private final IngestPipeline pipeline;
  private final Blocking blocking;
  private final IngestMeters meters;

  WebSubController(WebSub webSub, IngestPipeline pipeline, Blocking blocking, IngestMeters meters) {
    this.webSub = webSub;
    this.pipeline = pipeline;
    this.blocking = blocking;
    this.meters = meters;
  }

  @GetMapping
  Mono<ResponseEntity<String>> verify(
      @PathVariable String token,
      @RequestParam(name = "hub.mode", required = false) @Nullable String mode,
      @RequestParam(name = "hub.topic", required = false) @Nullable String topic,
      @RequestParam(name = "hub.challenge", required = false) @Nullable String challenge,
      @RequestParam(name = "hub.lease_seconds", required = false) @Nullable Long lease) {
    return blocking.run(() ->
        webSub
            .verify(token, mode, topic, challenge, lease)
            .map(echo -> ResponseEntity.ok().contentType(MediaType.TEXT_PLAIN).body(echo))
            .orElseThrow(WebSubController::notOurs));
  }

  /** Answered before it is read: what is lost in between is found by polling. */
  @PostMapping
  Mono<ResponseEntity<Void>> deliver(@PathVariable String token, ServerWebExchange exchange) {
    var headers = exchange.getRequest().getHeaders();
    String signature = headers.getFirst("X-Hub-Signature");
    String type = headers.getFirst("Content-Type");
    return RequestBodies.read(exchange.getRequest(), MOST_BYTES)
        .flatMap(body -> blocking.run(() -> receive(token, body, signature, type)));
  }

  private ResponseEntity<Void> receive(
      String token, byte[] body, @Nullable String signature, @Nullable String type) {
    WebSub.Delivery delivery = webSub.receive(token, body, signature);
    meters.delivered(word(delivery));
    return switch (delivery.receipt()) {
      case UNKNOWN -> throw notOurs();
      case GONE -> ResponseEntity.status(HttpStatus.GONE).build();
      case TAKEN -> {
        SourceId source = delivery.source();
        if (source != null) {
          blocking.start(() -> pipeline.deliver(source, body, type));
        }
        yield ResponseEntity.accepted().build();
      }
    };
  }

  private static String word(WebSub.Delivery delivery) {
    boolean isUnsigned = delivery.receipt() == WebSub.Receipt.TAKEN && delivery.source() == null;
    return isUnsigned ? "unsigned" : delivery.receipt().name().toLowerCase(Locale.ROOT);
  }

  private static ProblemException notOurs() {
    return new ProblemException(
        ProblemType.NOT_FOUND, "there is no such subscription, or nobody here asked for this");
  }
}
