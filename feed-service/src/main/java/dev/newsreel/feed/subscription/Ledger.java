package dev.newsreel.feed.subscription;

import reactor.core.publisher.Mono;

/** Where couriers keep how far they came. */
interface Ledger {

  /** Saves how far it came; {@code false} when another holder has a newer lease, or it is gone. */
  Mono<Boolean> save(String id, Progress reached, long token);

  /** Keeps what a subscriber would not take. */
  Mono<Void> addDead(String id, DeadLetter letter);

  /** Keeps what came of a request. */
  Mono<Void> note(String id, Delivery delivery);
}
