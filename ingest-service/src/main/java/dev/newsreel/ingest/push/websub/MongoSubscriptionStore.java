package dev.newsreel.ingest.push.websub;

import static com.mongodb.client.model.Filters.eq;

import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.reactivestreams.client.MongoCollection;
import dev.newsreel.runtime.mongo.Await;
import dev.newsreel.runtime.mongo.Documents;
import java.util.List;
import java.util.Optional;
import org.bson.Document;

/** Subscriptions in MongoDB, {@code _id} = token. */
final class MongoSubscriptionStore implements SubscriptionStore {

  private static final ReplaceOptions UPSERT = new ReplaceOptions().upsert(true);

  private final MongoCollection<Document> collection;

  MongoSubscriptionStore(MongoCollection<Document> collection) {
    this.collection = collection;
  }

  @Override
  public Optional<Subscription> find(String token) {
    return Optional.ofNullable(Await.one(collection.find(eq("_id", token)).first()))
        .map(found -> Documents.read(found, Subscription.class));
  }

  @Override
  public List<Subscription> all() {
    return Await.many(collection.find()).stream()
        .map(found -> Documents.read(found, Subscription.class))
        .toList();
  }

  @Override
  public void put(Subscription subscription) {
    Document document = Documents.of(subscription).append("_id", subscription.token());
    Await.one(collection.replaceOne(eq("_id", subscription.token()), document, UPSERT));
  }
}
