package dev.newsreel.runtime.problem;

import com.mongodb.MongoException;
import dev.newsreel.events.EventJson;
import dev.newsreel.runtime.kafka.KafkaUnavailableException;
import dev.newsreel.runtime.mongo.Await;
import dev.newsreel.runtime.mongo.StoreUnavailableException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.ErrorResponse;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebExceptionHandler;
import reactor.core.publisher.Mono;

/**
 * Answers every failure of every request as a problem, whether a controller, a filter or the
 * framework failed.
 */
@Order(-2) // Before Boot's own handler, which is at -1.
public final class ProblemHandler implements WebExceptionHandler {

  private static final Logger log = LoggerFactory.getLogger(ProblemHandler.class);

  @Override
  public Mono<Void> handle(ServerWebExchange exchange, Throwable failure) {
    var response = exchange.getResponse();
    if (response.isCommitted()) {
      return Mono.error(failure);
    }
    ProblemException problem = translate(failure, exchange);
    response.setRawStatusCode(problem.type().status().value());
    HttpHeaders headers = response.getHeaders();
    headers.setContentType(MediaType.APPLICATION_PROBLEM_JSON);
    headers.setCacheControl("no-store");
    Duration retryAfter = problem.retryAfter();
    if (retryAfter != null) {
      headers.set(HttpHeaders.RETRY_AFTER, String.valueOf(Math.max(1, retryAfter.toSeconds())));
    }
    if (problem.type().status() == HttpStatus.UNAUTHORIZED) {
      headers.set(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
    }
    byte[] body = EventJson.write(body(problem, exchange));
    return response.writeWith(Mono.fromSupplier(() -> response.bufferFactory().wrap(body)));
  }

  private static Problem body(ProblemException problem, ServerWebExchange exchange) {
    return new Problem(
        problem.type().type(),
        problem.type().title(),
        problem.type().status().value(),
        String.valueOf(problem.getMessage()),
        URI.create(exchange.getRequest().getPath().value()),
        problem.members());
  }

  private static ProblemException translate(Throwable failure, ServerWebExchange exchange) {
    return switch (failure) {
      case ProblemException problem -> problem;
      case StoreUnavailableException unavailable -> unavailable(unavailable);
      case KafkaUnavailableException unavailable -> unavailable(unavailable);
      case ErrorResponse framework -> ofFramework(framework);
      case MongoException store when Await.isUnavailable(store) -> unavailable(store);
      default -> ofFault(failure, exchange);
    };
  }

  private static ProblemException unavailable(RuntimeException failure) {
    return new ProblemException(
        ProblemType.UNAVAILABLE, String.valueOf(failure.getMessage()), Duration.ofSeconds(5));
  }

  private static ProblemException ofFramework(ErrorResponse failure) {
    HttpStatus status = HttpStatus.resolve(failure.getStatusCode().value());
    ProblemType type =
        switch (status) {
          case null -> ProblemType.INTERNAL;
          case BAD_REQUEST -> ProblemType.BAD_REQUEST;
          case NOT_FOUND -> ProblemType.NOT_FOUND;
          case CONTENT_TOO_LARGE -> ProblemType.TOO_LARGE;
          default -> new ProblemType(slug(status), status.getReasonPhrase(), status);
        };
    String detail = failure.getBody().getDetail();
    return new ProblemException(type, detail == null ? type.title() : detail);
  }

  private static String slug(HttpStatus status) {
    return status.getReasonPhrase().toLowerCase(java.util.Locale.ROOT).replace(' ', '-');
  }

  private static ProblemException ofFault(Throwable failure, ServerWebExchange exchange) {
    // The reader gets a number to quote and nothing of the inside.
    String incident =
        UUID.nameUUIDFromBytes(
                (exchange.getRequest().getId() + System.nanoTime())
                    .getBytes(StandardCharsets.UTF_8))
            .toString();
    log.atError()
        .addKeyValue("incident", incident)
        .addKeyValue("path", exchange.getRequest().getPath().value())
        .setCause(failure)
        .log("Request failed");
    return new ProblemException(
        ProblemType.INTERNAL,
        "The service failed; its log has the cause under incident " + incident,
        Map.of("incident", incident));
  }
}
