package dev.newsreel.feed.web;

import dev.newsreel.events.Position;
import dev.newsreel.feed.subscription.Again;
import dev.newsreel.feed.subscription.DeadLetter;
import dev.newsreel.feed.subscription.Delivery;
import dev.newsreel.feed.subscription.DeliveryLog;
import dev.newsreel.feed.subscription.Outcome;
import dev.newsreel.feed.subscription.Stored;
import dev.newsreel.feed.subscription.Subscription;
import dev.newsreel.feed.subscription.Subscriptions;
import dev.newsreel.feed.subscription.Target;
import dev.newsreel.feed.webhook.WebhookSender;
import dev.newsreel.runtime.problem.ProblemException;
import dev.newsreel.runtime.problem.ProblemType;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** What was sent to one subscriber, what it would not take, and sending by hand. */
@RestController
@RequestMapping("/api/subscriptions/{id}")
final class DeliveryController {

  private final Subscriptions subscriptions;
  private final DeliveryLog deliveries;
  private final WebhookSender webhooks;
  private final Again again;

  DeliveryController(
      Subscriptions subscriptions, DeliveryLog deliveries, WebhookSender webhooks, Again again) {
    this.subscriptions = subscriptions;
    this.deliveries = deliveries;
    this.webhooks = webhooks;
    this.again = again;
  }

  /** The answer of the delivery log, newest first. */
  record Deliveries(List<Delivery> deliveries) {

    Deliveries {
      deliveries = List.copyOf(deliveries);
    }
  }

  /** The answer of the dead letters, oldest first. */
  record DeadLetters(List<DeadLetter> letters) {

    DeadLetters {
      letters = List.copyOf(letters);
    }
  }

  /**
   * What came of sending by hand.
   *
   * @param result {@code taken}, {@code unavailable}, {@code refused} or {@code gone}
   * @param status of HTTP; 0 when there was no answer
   */
  record Result(String result, int status, @Nullable String reason) {

    static Result of(Outcome outcome) {
      return new Result(outcome.word(), outcome.status(), outcome.why());
    }
  }

  @GetMapping("/deliveries")
  Mono<Deliveries> deliveries(@PathVariable String id) {
    return find(id).then(Mono.defer(() -> deliveries.newest(id))).map(Deliveries::new);
  }

  @PostMapping("/test")
  Mono<Result> test(@PathVariable String id) {
    return find(id)
        .map(Stored::subscription)
        .flatMap(subscription ->
            switch (subscription.target()) {
              case Target.Webhook webhook -> webhooks.test(subscription, webhook);
              case Target.WebSub _ ->
                  Mono.error(
                      new ProblemException(
                          ProblemType.BAD_REQUEST,
                          "only webhooks can be tested; a WebSub subscriber confirmed itself"));
            })
        .map(Result::of);
  }

  @PostMapping("/deliveries/{position}/replay")
  Mono<Result> replay(@PathVariable String id, @PathVariable String position) {
    return find(id).flatMap(stored -> send(stored.subscription(), position)).map(Result::of);
  }

  @GetMapping("/dead-letters")
  Mono<DeadLetters> deadLetters(@PathVariable String id) {
    return find(id).map(stored -> new DeadLetters(stored.dead()));
  }

  @PostMapping("/dead-letters/{position}/replay")
  Mono<Result> revive(@PathVariable String id, @PathVariable String position) {
    return find(id)
        .map(stored -> known(stored, position))
        .flatMap(subscription -> send(subscription, position))
        .flatMap(outcome ->
            outcome instanceof Outcome.Taken
                ? subscriptions.bury(id, position).thenReturn(outcome)
                : Mono.just(outcome))
        .map(Result::of);
  }

  @DeleteMapping("/dead-letters/{position}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  Mono<Void> bury(@PathVariable String id, @PathVariable String position) {
    return find(id)
        .map(stored -> known(stored, position))
        .flatMap(_ -> subscriptions.bury(id, position))
        .then();
  }

  private static Subscription known(Stored stored, String position) {
    if (stored.dead().stream().noneMatch(letter -> letter.position().equals(position))) {
      throw new ProblemException(ProblemType.NOT_FOUND, "there is no dead letter of that position");
    }
    return stored.subscription();
  }

  private Mono<Outcome> send(Subscription subscription, String position) {
    Position place =
        Position.parse(position)
            .orElseThrow(() ->
                new ProblemException(
                    ProblemType.BAD_REQUEST, "the position must be written as 1-42"));
    return again
        .send(subscription, place)
        .switchIfEmpty(
            Mono.error(() ->
                new ProblemException(
                    ProblemType.NOT_FOUND, "there is no story for this subscription at " + place)));
  }

  private Mono<Stored> find(String id) {
    return subscriptions
        .find(id)
        .switchIfEmpty(Mono.error(() -> SubscriptionController.unknown(id)));
  }
}
