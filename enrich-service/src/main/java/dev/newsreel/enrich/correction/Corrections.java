package dev.newsreel.enrich.correction;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.model.Sorts;
import com.mongodb.reactivestreams.client.MongoCollection;
import dev.newsreel.events.ArticleId;
import dev.newsreel.runtime.mongo.Await;
import dev.newsreel.runtime.mongo.Documents;
import java.util.List;
import java.util.Optional;
import org.bson.Document;

/** Corrections in MongoDB. Thread-safe; blocks. */
public final class Corrections {

  private final MongoCollection<Document> collection;

  Corrections(MongoCollection<Document> collection) {
    this.collection = collection;
  }

  /** What people said of an article. */
  public Optional<Correction> find(ArticleId article) {
    return Optional.ofNullable(Await.one(collection.find(eq("_id", article.value())).first()))
        .map(Corrections::correction);
  }

  /** The verdicts about an article; none when nobody spoke of it. */
  public List<Verdict> verdicts(ArticleId article) {
    return find(article).map(Correction::verdicts).orElse(List.of());
  }

  /**
   * Corrections in the order of article ids.
   *
   * @param after an article id, or empty
   */
  public List<Correction> list(String after, int limit) {
    return Await.many(collection.find(gt("_id", after)).sort(Sorts.ascending("_id")).limit(limit))
        .stream()
        .map(Corrections::correction)
        .toList();
  }

  /** Writes one if its version follows the stored one; {@code false} when somebody was faster. */
  boolean write(Correction correction) {
    var document = Documents.of(correction).append("_id", correction.article());
    return correction.version() == 1 ? insert(document) : replace(document, correction);
  }

  /** Forgets what was said of an article; {@code false} when nothing was. */
  public boolean delete(ArticleId article) {
    var result = Await.one(collection.deleteOne(eq("_id", article.value())));
    return result != null && result.getDeletedCount() == 1;
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

  private boolean replace(Document document, Correction correction) {
    var before = and(eq("_id", correction.article()), eq("version", correction.version() - 1));
    var result = Await.one(collection.replaceOne(before, document));
    return result != null && result.getMatchedCount() == 1;
  }

  private static Correction correction(Document document) {
    return Documents.read(document, Correction.class);
  }
}
