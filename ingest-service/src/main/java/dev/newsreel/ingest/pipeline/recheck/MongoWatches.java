package dev.newsreel.ingest.pipeline.recheck;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Sorts.ascending;

import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.reactivestreams.client.MongoCollection;
import dev.newsreel.runtime.mongo.Await;
import dev.newsreel.runtime.mongo.Documents;
import java.time.Instant;
import java.util.List;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/**
 * In MongoDB. {@code _id} begins with the second at which the page is due, in 10 hex digits, so
 * that the due ones are a range of ids.
 */
final class MongoWatches implements Watches {

  private static final ReplaceOptions UPSERT = new ReplaceOptions().upsert(true);

  private final MongoCollection<Document> collection;

  MongoWatches(MongoCollection<Document> collection) {
    this.collection = collection;
  }

  @Override
  public void put(Watch watch) {
    Document document = Documents.of(watch).append("_id", id(watch));
    Await.one(collection.replaceOne(eq("_id", id(watch)), document, UPSERT));
  }

  @Override
  public void remove(Watch watch) {
    Await.one(collection.deleteOne(eq("_id", id(watch))));
  }

  @Override
  public List<Watch> due(Instant now, @Nullable Watch after, int most) {
    var until = lt("_id", second(now.plusSeconds(1)));
    var due = collection.find(after == null ? until : and(gt("_id", id(after)), until));
    return Await.many(due.sort(ascending("_id")).limit(most)).stream()
        .map(found -> Documents.read(found, Watch.class))
        .toList();
  }

  private static String id(Watch watch) {
    return second(watch.due()) + "-" + watch.article();
  }

  private static String second(Instant at) {
    return "%010x".formatted(Math.max(0, at.getEpochSecond()));
  }
}
