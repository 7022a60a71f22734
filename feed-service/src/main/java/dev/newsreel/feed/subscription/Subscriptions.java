package dev.newsreel.feed.subscription;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Filters.or;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.inc;
import static com.mongodb.client.model.Updates.pull;
import static com.mongodb.client.model.Updates.push;
import static com.mongodb.client.model.Updates.set;

import com.mongodb.client.model.UpdateOptions;
import com.mongodb.reactivestreams.client.MongoCollection;
import com.mongodb.reactivestreams.client.MongoDatabase;
import dev.newsreel.runtime.mongo.Documents;
import java.util.List;
import org.bson.Document;
import org.bson.conversions.Bson;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Collection {@code subscriptions}: {@code {_id, settings, progress, token, dead}}, where operators
 * write the settings and the holder of the lease, with its token, the progress. A number that grows
 * with each change of settings tells the holders to read them again. Never blocks.
 */
public final class Subscriptions implements Ledger {

  private static final String CHANGES = "subscriptions";

  private final MongoCollection<Document> collection;
  private final MongoCollection<Document> progress;
  private final DeliveryLog deliveries;

  Subscriptions(MongoDatabase database, DeliveryLog deliveries) {
    this.collection = database.getCollection("subscriptions");
    this.progress = database.getCollection("progress");
    this.deliveries = deliveries;
  }

  /** Every subscription. */
  public Flux<Stored> all() {
    return Flux.from(collection.find()).map(Subscriptions::read);
  }

  /** One; empty when there is none with that id. */
  public Mono<Stored> find(String id) {
    return Mono.from(collection.find(eq("_id", id)).first()).map(Subscriptions::read);
  }

  /** How many there are whose ids begin so. */
  public Mono<Long> count(String begin) {
    return Mono.from(collection.countDocuments(ids(begin)));
  }

  /** Those whose ids begin so. */
  public Flux<Stored> all(String begin) {
    return Flux.from(collection.find(ids(begin))).map(Subscriptions::read);
  }

  private static Bson ids(String begin) {
    return and(gte("_id", begin), lt("_id", begin + Character.MAX_VALUE));
  }

  /** Adds one. */
  public Mono<Void> add(Subscription subscription) {
    var document =
        new Document("_id", subscription.id())
            .append("settings", Documents.of(subscription))
            .append("token", 0L);
    return Mono.from(collection.insertOne(document)).then(changed());
  }

  /**
   * Replaces the settings that the new ones were made from; {@code false} when somebody else was
   * faster.
   */
  public Mono<Boolean> replace(Subscription changed) {
    var old = and(eq("_id", changed.id()), eq("settings.revision", changed.revision() - 1));
    return Mono.from(collection.updateOne(old, set("settings", Documents.of(changed))))
        .map(result -> result.getMatchedCount() == 1)
        .flatMap(replaced -> changed().thenReturn(replaced));
  }

  /** Removes one with all that is kept of it; {@code false} when there was none. */
  public Mono<Boolean> remove(String id) {
    return remove(id, eq("_id", id));
  }

  /** Removes one as it is; {@code false} when it was changed meanwhile. */
  public Mono<Boolean> remove(Subscription asItIs) {
    return remove(
        asItIs.id(), and(eq("_id", asItIs.id()), eq("settings.revision", asItIs.revision())));
  }

  private Mono<Boolean> remove(String id, Bson which) {
    return Mono.from(collection.deleteOne(which))
        .map(result -> result.getDeletedCount() == 1)
        .flatMap(removed ->
            removed ? deliveries.forget(id).then(changed()).thenReturn(true) : Mono.just(false));
  }

  /** Takes a dead letter out; {@code false} when it was not there. */
  public Mono<Boolean> bury(String id, String position) {
    return Mono.from(
            collection.updateOne(eq("_id", id), pull("dead", new Document("position", position))))
        .map(result -> result.getModifiedCount() == 1);
  }

  @Override
  public Mono<Void> addDead(String id, DeadLetter letter) {
    return Mono.from(collection.updateOne(eq("_id", id), push("dead", Documents.of(letter))))
        .then();
  }

  @Override
  public Mono<Void> note(String id, Delivery delivery) {
    return deliveries.note(id, delivery);
  }

  @Override
  public Mono<Boolean> save(String id, Progress reached, long token) {
    var ours = and(eq("_id", id), or(lte("token", token), exists("token", false)));
    return Mono.from(
            collection.updateOne(
                ours, combine(set("progress", Documents.of(reached)), set("token", token))))
        .map(result -> result.getMatchedCount() == 1);
  }

  /** Grows with each change of settings. */
  Mono<Long> changes() {
    return Mono.from(progress.find(eq("_id", CHANGES)).first())
        .map(found -> found.get("number", Number.class).longValue())
        .defaultIfEmpty(0L);
  }

  private Mono<Void> changed() {
    return Mono.from(
            progress.updateOne(
                eq("_id", CHANGES), inc("number", 1L), new UpdateOptions().upsert(true)))
        .then();
  }

  private static Stored read(Document document) {
    Document reached = document.get("progress", Document.class);
    return new Stored(
        Documents.read(document.get("settings", Document.class), Subscription.class),
        reached == null ? Progress.NONE : Documents.read(reached, Progress.class),
        document.getList("dead", Document.class, List.of()).stream()
            .map(letter -> Documents.read(letter, DeadLetter.class))
            .toList());
  }
}
