package dev.newsreel.runtime.access;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import reactor.core.publisher.Mono;

/**
 * Keys found lately, so that a stream of requests does not ask MongoDB for each. Unknown keys are
 * not kept.
 */
final class KnownKeys {

  private static final int MOST = 10_000;

  private record Known(ApiKey key, Instant until) {}

  private final Map<String, Known> byHash = new ConcurrentHashMap<>();
  private final InstantSource clock;
  private final Duration time;

  KnownKeys(InstantSource clock, Duration time) {
    this.clock = clock;
    this.time = time;
  }

  Mono<ApiKey> get(String hash, Supplier<Mono<ApiKey>> find) {
    Known known = byHash.get(hash);
    if (known != null && clock.instant().isBefore(known.until())) {
      return Mono.just(known.key());
    }
    return find.get().doOnNext(key -> keep(hash, key));
  }

  private void keep(String hash, ApiKey key) {
    if (byHash.size() >= MOST) {
      byHash.clear();
    }
    byHash.put(hash, new Known(key, clock.instant().plus(time)));
  }
}
