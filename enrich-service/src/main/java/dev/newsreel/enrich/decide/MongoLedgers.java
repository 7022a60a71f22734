package dev.newsreel.enrich.decide;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.reactivestreams.client.MongoCollection;
import dev.newsreel.events.ArticleId;
import dev.newsreel.runtime.mongo.Await;
import dev.newsreel.runtime.mongo.Documents;
import org.bson.Document;

/** Ledgers in MongoDB, {@code _id} = article id. */
final class MongoLedgers implements Ledgers {

  private final MongoCollection<Document> collection;

  MongoLedgers(MongoCollection<Document> collection) {
    this.collection = collection;
  }

  @Override
  public Ledger find(ArticleId id) {
    Document found = Await.one(collection.find(eq("_id", id.value())).first());
    return found == null ? Ledger.NONE : Documents.read(found, Ledger.class);
  }

  @Override
  public boolean write(ArticleId id, Ledger next) {
    Document document = Documents.of(next).append("_id", id.value());
    return next.turn() == 1 ? insert(document) : replace(document, next.turn() - 1);
  }

  private boolean insert(Document document) {
    try {
      Await.one(collection.insertOne(document));
      return true;
    } catch (MongoWriteException e) {
      if (e.getError().getCategory() == ErrorCategory.DUPLICATE_KEY) {
        return false;
      }
      throw e;
    }
  }

  private boolean replace(Document document, long turn) {
    var unchanged = and(eq("_id", document.getString("_id")), eq("turn", turn));
    var result = Await.one(collection.replaceOne(unchanged, document));
    return result != null && result.getMatchedCount() == 1;
  }
}
