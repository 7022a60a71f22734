package dev.newsreel.ingest.web;

import dev.newsreel.events.ArticleId;
import dev.newsreel.ingest.pipeline.Retraction;
import dev.newsreel.runtime.problem.ProblemException;
import dev.newsreel.runtime.problem.ProblemType;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** Takes articles down. */
@RestController
final class ArticleController {

  private final Retraction retraction;
  private final Blocking blocking;

  ArticleController(Retraction retraction, Blocking blocking) {
    this.retraction = retraction;
    this.blocking = blocking;
  }

  @DeleteMapping("/api/articles/{id}")
  @ResponseStatus(HttpStatus.ACCEPTED)
  Mono<Void> retract(@PathVariable String id) {
    return blocking
        .run(() -> retraction.retract(parse(id)))
        .flatMap(found -> found ? Mono.<Void>empty() : Mono.error(() -> absent(id)));
  }

  private static ArticleId parse(String id) {
    try {
      return new ArticleId(id);
    } catch (IllegalArgumentException e) {
      throw new ProblemException(ProblemType.BAD_REQUEST, String.valueOf(e.getMessage()));
    }
  }

  private static ProblemException absent(String id) {
    return new ProblemException(ProblemType.NOT_FOUND, "there is no article " + id);
  }
}
