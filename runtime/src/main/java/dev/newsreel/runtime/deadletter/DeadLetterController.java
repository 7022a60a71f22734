package dev.newsreel.runtime.deadletter;

import dev.newsreel.runtime.problem.ProblemException;
import dev.newsreel.runtime.problem.ProblemType;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/** Shows the dead letters of a service and sends them back. */
@RestController
@RequestMapping("/api/dead-letters")
final class DeadLetterController {

  private static final int MOST = 200;

  /** What a list answers. */
  record DeadLetters(List<DeadLetter> letters) {

    DeadLetters {
      letters = List.copyOf(letters);
    }
  }

  private final DeadLetterBox box;

  DeadLetterController(DeadLetterBox box) {
    this.box = box;
  }

  @GetMapping
  Mono<DeadLetters> list(@RequestParam(defaultValue = "50") int limit) {
    if (limit < 1 || limit > MOST) {
      throw new ProblemException(
          ProblemType.BAD_REQUEST, "limit must be from 1 to " + MOST + " but is " + limit);
    }
    return blocking(() -> new DeadLetters(box.newest(limit)));
  }

  @GetMapping("/{id}")
  Mono<DeadLetter> read(@PathVariable String id) {
    return blocking(() -> found(box.find(id), id));
  }

  @PostMapping("/{id}/replay")
  Mono<DeadLetter> replay(@PathVariable String id) {
    return blocking(() -> found(box.replay(id), id));
  }

  private static <T> Mono<T> blocking(Callable<T> work) {
    return Mono.fromCallable(work).subscribeOn(Schedulers.boundedElastic());
  }

  private static DeadLetter found(Optional<DeadLetter> letter, String id) {
    return letter.orElseThrow(() ->
        new ProblemException(
            ProblemType.NOT_FOUND,
            "there is no dead letter " + id + "; GET /api/dead-letters lists the newest"));
  }
}
