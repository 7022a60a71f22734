package dev.newsreel.ingest.push.websub;

import java.util.List;
import java.util.Optional;

/** Subscriptions, for all replicas. Methods may throw {@code StoreUnavailableException}. */
interface SubscriptionStore {

  Optional<Subscription> find(String token);

  List<Subscription> all();

  void put(Subscription subscription);
}
