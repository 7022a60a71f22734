package dev.newsreel.feed.subscription;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.or;

import com.mongodb.reactivestreams.client.MongoCollection;
import dev.newsreel.runtime.lease.Lease;
import dev.newsreel.runtime.lease.Leases;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.bson.Document;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Divides the subscriptions among the replicas: each belongs to one of eight shards, each shard has
 * a lease, and every replica takes its fair part of them.
 */
final class Shards {

  static final int COUNT = 8;
  private static final String MEMBER = "member/";

  private final MongoCollection<Document> collection;
  private final Leases leases;
  private final InstantSource clock;
  private final Duration time;
  private final String holder;
  private final Map<Integer, Lease> held = new ConcurrentHashMap<>();

  Shards(MongoCollection<Document> collection, InstantSource clock, Duration time, String holder) {
    this.collection = collection;
    this.leases = new Leases(collection, clock, holder);
    this.clock = clock;
    this.time = time;
    this.holder = holder;
  }

  static int of(String subscription) {
    return Math.floorMod(subscription.hashCode(), COUNT);
  }

  /** The shards that are ours with the tokens of their leases. */
  Map<Integer, Long> held() {
    var tokens = new HashMap<Integer, Long>();
    held.forEach((shard, lease) -> tokens.put(shard, lease.token()));
    return tokens;
  }

  /** Whether the lease with that token still holds: one that cannot be renewed ends in time. */
  boolean holds(int shard, long token) {
    Lease lease = held.get(shard);
    return lease != null && lease.token() == token && clock.instant().isBefore(lease.until());
  }

  /** How often to balance. */
  Duration pace() {
    return time.dividedBy(4);
  }

  /** Renews what is ours, then takes or gives back until it is a fair part. */
  Mono<Void> balance() {
    return leases
        .acquire(MEMBER + holder, time)
        .then(Flux.range(0, COUNT).filter(held::containsKey).concatMap(this::renew).then())
        .then(Mono.defer(this::members))
        .flatMap(this::settle);
  }

  private Mono<Void> renew(int shard) {
    Lease lease = held.get(shard);
    if (lease == null) {
      return Mono.empty();
    }
    Instant until = clock.instant().plus(time);
    return leases
        .renew(lease, time)
        .doOnNext(renewed -> {
          if (renewed) {
            held.put(shard, new Lease(lease.name(), lease.holder(), until, lease.token()));
          } else {
            held.remove(shard);
          }
        })
        .then();
  }

  private Mono<Long> members() {
    return Flux.from(
            collection.find(
                and(
                    gte("_id", MEMBER),
                    lt("_id", "member0"),
                    gt("until", clock.instant().toEpochMilli()))))
        .count();
  }

  private Mono<Void> settle(long members) {
    int fair = (int) Math.ceilDiv(COUNT, Math.max(1, members));
    if (held.size() > fair) {
      return Flux.fromIterable(held.keySet().stream().skip(fair).toList())
          .concatMap(this::giveBack)
          .then();
    }
    // Each replica begins elsewhere, so that they do not all reach for the same one.
    int first = Math.floorMod(holder.hashCode(), COUNT);
    return Flux.range(first, COUNT)
        .map(number -> number % COUNT)
        .filter(shard -> !held.containsKey(shard))
        .concatMap(shard -> held.size() >= fair ? Mono.empty() : take(shard))
        .then();
  }

  private Mono<Void> take(int shard) {
    return leases
        .acquire("subscriptions/" + shard, time)
        .doOnNext(taken -> taken.ifPresent(lease -> held.put(shard, lease)))
        .then();
  }

  private Mono<Void> giveBack(int shard) {
    Lease lease = held.remove(shard);
    return lease == null ? Mono.empty() : leases.release(lease);
  }

  /** Gives everything back, so that another replica can go on at once. */
  Mono<Void> release() {
    return Flux.range(0, COUNT).concatMap(this::giveBack).then(leave());
  }

  /** Also takes out members that were killed: every start of a replica is another member. */
  private Mono<Void> leave() {
    return Mono.defer(() ->
        Mono.from(
                collection.deleteMany(
                    or(
                        eq("_id", MEMBER + holder),
                        and(
                            gte("_id", MEMBER),
                            lt("_id", "member0"),
                            lt("until", clock.instant().toEpochMilli())))))
            .then());
  }
}
