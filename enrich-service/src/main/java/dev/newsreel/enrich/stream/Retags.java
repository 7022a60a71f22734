package dev.newsreel.enrich.stream;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;

import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.reactivestreams.client.MongoCollection;
import dev.newsreel.runtime.mongo.Await;
import dev.newsreel.runtime.mongo.Documents;
import java.util.Optional;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** The one retag that is, or was last. */
final class Retags {

  private static final String ONE = "current";
  private static final ReplaceOptions UPSERT = new ReplaceOptions().upsert(true);

  private final MongoCollection<Document> collection;
  private volatile @Nullable Retag last;

  Retags(MongoCollection<Document> collection) {
    this.collection = collection;
  }

  Optional<Retag> find() {
    Document found = Await.one(collection.find(eq("_id", ONE)).first());
    last = found == null ? null : Documents.read(found, Retag.class);
    return Optional.ofNullable(last);
  }

  /** The one that this replica read or wrote last, without asking the store. */
  @Nullable Retag last() {
    return last;
  }

  /** A new retag takes the place of the last. */
  void begin(Retag retag) {
    last = retag;
    Await.one(collection.replaceOne(eq("_id", ONE), document(retag), UPSERT));
  }

  /** Writes how far it is; {@code false} when it was stopped or another began meanwhile. */
  boolean save(Retag retag) {
    var same = and(eq("_id", ONE), eq("id", retag.id()), eq("state", Retag.State.RUNNING.name()));
    var result = Await.one(collection.replaceOne(same, document(retag)));
    boolean saved = result != null && result.getMatchedCount() == 1;
    last = saved ? retag : last;
    return saved;
  }

  private static Document document(Retag retag) {
    return Documents.of(retag).append("_id", ONE);
  }
}
