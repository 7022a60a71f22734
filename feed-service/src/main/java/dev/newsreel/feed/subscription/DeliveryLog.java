package dev.newsreel.feed.subscription;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;

import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.reactivestreams.client.MongoCollection;
import dev.newsreel.runtime.mongo.Documents;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.bson.Document;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * The last requests of each subscription: a ring of documents {@code <subscription>/<slot>}, so
 * that it is read and written by {@code _id} and never has to be swept.
 */
public final class DeliveryLog {

  private static final int SLOTS = 50;

  private final MongoCollection<Document> collection;

  DeliveryLog(MongoCollection<Document> collection) {
    this.collection = collection;
  }

  Mono<Void> note(String subscription, Delivery delivery) {
    String slot = slot(subscription, delivery.number() % SLOTS);
    return Mono.from(
            collection.replaceOne(
                eq("_id", slot),
                Documents.of(delivery).append("_id", slot),
                new ReplaceOptions().upsert(true)))
        .then();
  }

  /** The newest first, at most 50. */
  public Mono<List<Delivery>> newest(String subscription) {
    return Flux.from(collection.find(in("_id", slots(subscription))))
        .map(found -> Documents.read(found, Delivery.class))
        .sort(Comparator.comparingLong(Delivery::number).reversed())
        .collectList();
  }

  Mono<Void> forget(String subscription) {
    return Mono.from(collection.deleteMany(in("_id", slots(subscription)))).then();
  }

  private static List<String> slots(String subscription) {
    return IntStream.range(0, SLOTS).mapToObj(number -> slot(subscription, number)).toList();
  }

  private static String slot(String subscription, long number) {
    return subscription + "/" + number;
  }
}
