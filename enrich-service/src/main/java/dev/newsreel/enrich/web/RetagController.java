package dev.newsreel.enrich.web;

import dev.newsreel.enrich.stream.RetagService;
import dev.newsreel.enrich.stream.RetagService.Status;
import dev.newsreel.runtime.problem.ProblemException;
import dev.newsreel.runtime.problem.ProblemType;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/** Tags all history again with the catalog of today; only what changes goes to the log. */
@RestController
@RequestMapping("/api/retag")
final class RetagController {

  private static final int FASTEST = 1000;

  private final RetagService retags;

  RetagController(RetagService retags) {
    this.retags = retags;
  }

  @GetMapping
  Mono<Status> read() {
    return one(retags::status, ProblemType.NOT_FOUND, "there was no retag yet");
  }

  /**
   * Begins.
   *
   * @param rate most changes a second
   */
  @PostMapping
  @ResponseStatus(HttpStatus.ACCEPTED)
  Mono<Status> begin(@RequestParam(defaultValue = "50") int rate) {
    if (rate < 1 || rate > FASTEST) {
      throw new ProblemException(
          ProblemType.BAD_REQUEST, "rate must be from 1 to " + FASTEST + " but is " + rate);
    }
    return one(
        () -> retags.begin(rate),
        ProblemType.CONFLICT,
        "a retag is running; GET /api/retag tells how far it is, DELETE /api/retag stops it");
  }

  @DeleteMapping
  Mono<Status> end() {
    return one(retags::end, ProblemType.CONFLICT, "no retag is running");
  }

  private static Mono<Status> one(
      Supplier<Optional<Status>> work, ProblemType type, String otherwise) {
    return Mono.fromCallable(work::get)
        .subscribeOn(Schedulers.boundedElastic())
        .map(status -> status.orElseThrow(() -> new ProblemException(type, otherwise)));
  }
}
