package dev.newsreel.feed.subscription;

import java.util.List;
import reactor.core.publisher.Mono;

/** Sends stories to targets of one type. Never fails: a failure is an outcome. */
public interface Sender {

  /** Whether targets of this type are its business. */
  boolean sends(Target target);

  /** Whether there may be something to send; does first what has to be done before. */
  default Mono<Boolean> isReady(Subscription subscription) {
    return Mono.just(true);
  }

  /** How many stories go into one request. */
  int most();

  /**
   * Sends stories of one subscriber.
   *
   * @param hits in log order, at least one
   */
  Mono<Outcome> send(Subscription subscription, List<Hit> hits);
}
