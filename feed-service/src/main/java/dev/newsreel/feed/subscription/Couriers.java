package dev.newsreel.feed.subscription;

import dev.newsreel.feed.recent.Recent;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import reactor.core.Disposable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;
import reactor.core.scheduler.Schedulers;

/**
 * Has a {@link Courier} for each subscription whose shard this replica holds, and gives each its
 * turn when the log grew, its wait is over or its settings changed.
 */
public final class Couriers implements SmartLifecycle {

  private static final Logger log = LoggerFactory.getLogger(Couriers.class);
  private static final Duration ROUND = Duration.ofMillis(500);
  private static final Duration READ_AGAIN = Duration.ofMinutes(1);
  private static final Duration LONGEST_STOP = Duration.ofSeconds(5);
  private static final int AT_A_TIME = 512;

  private final List<Sender> senders;
  private final Subscriptions subscriptions;
  private final Shards shards;
  private final Desk desk;
  private final PushMetrics metrics;
  private final Map<String, Courier> couriers = new ConcurrentHashMap<>();
  private final Sinks.Many<Courier> waiting = Sinks.many().unicast().onBackpressureBuffer();
  private final Sinks.Empty<Void> stop = Sinks.empty();
  private final Sinks.Empty<Void> stopped = Sinks.empty();
  private volatile @Nullable Disposable running;
  private Instant nextBalance = Instant.EPOCH;
  private long knownChanges = -1;
  private Instant readAt = Instant.EPOCH;
  private Map<Integer, Long> knownShards = Map.of();

  Couriers(
      List<Sender> senders,
      Subscriptions subscriptions,
      Shards shards,
      Desk desk,
      PushMetrics metrics,
      Recent recent) {
    this.senders = List.copyOf(senders);
    this.subscriptions = subscriptions;
    this.shards = shards;
    this.desk = desk;
    this.metrics = metrics;
    recent.onAppend(this::wakeAll);
  }

  private void wakeAll() {
    couriers.values().forEach(Courier::wake);
  }

  private void queue(Courier courier) {
    waiting.emitNext(courier, Sinks.EmitFailureHandler.busyLooping(Duration.ofSeconds(1)));
  }

  private Flux<Void> rounds() {
    return Flux.interval(Duration.ZERO, ROUND)
        .onBackpressureDrop()
        .takeUntilOther(stop.asMono())
        .concatMap(_ -> round(), 1);
  }

  private Flux<Void> turns() {
    return waiting
        .asFlux()
        .takeUntilOther(stop.asMono())
        .publishOn(Schedulers.parallel())
        .flatMap(Courier::work, AT_A_TIME);
  }

  private Mono<Void> round() {
    return balance()
        .then(Mono.defer(subscriptions::changes))
        .flatMap(this::readAgain)
        .then(Mono.fromRunnable(this::wakeAll))
        .timeout(Duration.ofSeconds(10))
        .onErrorResume(failure -> {
          log.atWarn().addKeyValue("reason", failure.toString()).log("Subscriptions not looked at");
          return Mono.empty();
        })
        .then();
  }

  /** Several times in the life of a lease, and not with every look: each is a dozen writes. */
  private Mono<Void> balance() {
    Instant now = desk.clock().instant();
    if (now.isBefore(nextBalance)) {
      return Mono.empty();
    }
    nextBalance = now.plus(shards.pace());
    return shards.balance();
  }

  private Mono<Void> readAgain(long changes) {
    Map<Integer, Long> held = shards.held();
    // The number grows after the change, by another write that can fail.
    boolean isFresh = desk.clock().instant().isBefore(readAt.plus(READ_AGAIN));
    if (isFresh && changes == knownChanges && held.equals(knownShards)) {
      return Mono.empty();
    }
    return subscriptions
        .all()
        .filter(stored -> held.containsKey(shard(stored)))
        .collectList()
        .doOnNext(ours -> {
          settle(ours, held);
          knownChanges = changes;
          knownShards = held;
          readAt = desk.clock().instant();
        })
        .then();
  }

  private static int shard(Stored stored) {
    return Shards.of(stored.subscription().id());
  }

  private void settle(List<Stored> ours, Map<Integer, Long> held) {
    var ids = new HashSet<String>();
    for (Stored stored : ours) {
      String id = stored.subscription().id();
      long token = java.util.Objects.requireNonNull(held.get(shard(stored)));
      ids.add(id);
      couriers.compute(id, (_, courier) -> keepOrMake(courier, stored, token));
    }
    couriers.forEach((id, courier) -> {
      if (!ids.contains(id)) {
        courier.end();
        couriers.remove(id, courier);
      }
    });
    metrics.active((int) couriers.values().stream().filter(Courier::isActive).count());
  }

  private Courier keepOrMake(@Nullable Courier courier, Stored stored, long token) {
    if (courier != null && courier.serves(stored, token)) {
      courier.update(stored);
      return courier;
    }
    if (courier != null) {
      courier.end();
    }
    int shard = shard(stored);
    return new Courier(
        stored,
        sender(stored.subscription().target()),
        desk,
        token,
        mine -> shards.holds(shard, mine),
        this::queue);
  }

  private Sender sender(Target target) {
    return senders.stream().filter(one -> one.sends(target)).findFirst().orElseThrow();
  }

  @Override
  public void start() {
    // The one place of this service where work is begun that no request asked for.
    running =
        Flux.merge(rounds(), turns())
            .then(Mono.defer(shards::release))
            .doFinally(_ -> stopped.tryEmitEmpty())
            .subscribe();
  }

  @Override
  public void stop() {
    stop.tryEmitEmpty();
    couriers.values().forEach(Courier::end);
  }

  /** Lets requests that are under way end, then gives the leases back. */
  @Override
  public void stop(Runnable done) {
    stop();
    var _ =
        stopped.asMono().timeout(LONGEST_STOP, Mono.empty()).doFinally(_ -> done.run()).subscribe();
  }

  @Override
  public boolean isRunning() {
    Disposable now = running;
    return now != null && !now.isDisposed();
  }
}
