package dev.newsreel.runtime.lease;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.or;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.inc;
import static com.mongodb.client.model.Updates.set;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.ReturnDocument;
import com.mongodb.reactivestreams.client.MongoCollection;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Objects;
import java.util.Optional;
import org.bson.Document;
import reactor.core.publisher.Mono;

/**
 * Leases of one collection: {@code {_id: name, holder, until: epoch milliseconds, token}}.
 * Single-document operations only. The replicas' clocks must agree to well below the time of a
 * lease.
 */
public final class Leases {

  private static final FindOneAndUpdateOptions AFTER =
      new FindOneAndUpdateOptions().returnDocument(ReturnDocument.AFTER);

  private final MongoCollection<Document> collection;
  private final InstantSource clock;
  private final String holder;

  /**
   * @param holder this process, unique among the replicas and their restarts
   */
  public Leases(MongoCollection<Document> collection, InstantSource clock, String holder) {
    this.collection = collection;
    this.clock = clock;
    this.holder = holder;
  }

  /** Takes the lease when it is free, run out or already ours; empty when another holds it. */
  public Mono<Optional<Lease>> acquire(String name, Duration time) {
    Instant now = clock.instant();
    Instant until = now.plus(time);
    var free = and(eq("_id", name), or(eq("holder", holder), lt("until", now.toEpochMilli())));
    var take = combine(set("holder", holder), set("until", until.toEpochMilli()), inc("token", 1L));
    return Mono.from(collection.findOneAndUpdate(free, take, AFTER))
        .map(found -> Optional.of(lease(found)))
        .switchIfEmpty(Mono.defer(() -> create(name, until)));
  }

  /** Holds the lease for longer; {@code false} when it was lost. */
  public Mono<Boolean> renew(Lease lease, Duration time) {
    Instant until = clock.instant().plus(time);
    return Mono.from(collection.updateOne(ours(lease), set("until", until.toEpochMilli())))
        .map(result -> result.getMatchedCount() == 1);
  }

  /** Gives the lease back at once; nothing happens when it was lost. */
  public Mono<Void> release(Lease lease) {
    return Mono.from(collection.updateOne(ours(lease), set("until", 0L))).then();
  }

  private Mono<Optional<Lease>> create(String name, Instant until) {
    var document =
        new Document("_id", name)
            .append("holder", holder)
            .append("until", until.toEpochMilli())
            .append("token", 1L);
    return Mono.from(collection.insertOne(document))
        .map(inserted -> Optional.of(lease(document)))
        .onErrorResume(Leases::isTaken, taken -> Mono.just(Optional.empty()));
  }

  private static boolean isTaken(Throwable failure) {
    return failure instanceof MongoWriteException e
        && e.getError().getCategory() == ErrorCategory.DUPLICATE_KEY;
  }

  private static org.bson.conversions.Bson ours(Lease lease) {
    return and(eq("_id", lease.name()), eq("holder", lease.holder()), eq("token", lease.token()));
  }

  private static Lease lease(Document document) {
    return new Lease(
        document.getString("_id"),
        document.getString("holder"),
        Instant.ofEpochMilli(number(document, "until")),
        number(document, "token"));
  }

  private static long number(Document document, String field) {
    return Objects.requireNonNull(document.get(field, Number.class), field).longValue();
  }
}
