package dev.newsreel.enrich.review;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.reactivestreams.client.MongoCollection;
import dev.newsreel.enrich.review.ReviewItem.State;
import dev.newsreel.runtime.mongo.Await;
import dev.newsreel.runtime.mongo.Documents;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.bson.Document;

/** The review list in MongoDB. Thread-safe; blocks. */
public final class Reviews {

  private static final Comparator<ReviewItem> ORDER =
      Comparator.comparingInt(ReviewItem::seen).reversed().thenComparing(ReviewItem::id);

  private final MongoCollection<Document> collection;

  Reviews(MongoCollection<Document> collection) {
    this.collection = collection;
  }

  /** One item. */
  public Optional<ReviewItem> find(String id) {
    return Optional.ofNullable(Await.one(collection.find(eq("_id", id)).first()))
        .map(document -> Documents.read(document, ReviewItem.class));
  }

  /**
   * All that fit, most often seen first. The list is what people can look through, so it is read
   * whole.
   */
  public List<ReviewItem> list(Predicate<ReviewItem> fits) {
    return Await.many(collection.find()).stream()
        .map(document -> Documents.read(document, ReviewItem.class))
        .filter(fits)
        .sorted(ORDER)
        .toList();
  }

  /** Puts an item on the list, or adds its place to the one that says the same. */
  public void found(ReviewItem item) {
    while (!tryFound(item)) {
      // Another replica found it at the same moment.
    }
  }

  private boolean tryFound(ReviewItem item) {
    var before = find(item.id());
    if (before.isEmpty()) {
      return insert(item);
    }
    var next = before.get().again(item);
    return next.version() == before.get().version() || replace(next);
  }

  /** Decides about an open item; empty when there is none, or none that is open any more. */
  Optional<ReviewItem> decide(ReviewItem item, State state, Instant now) {
    var next = item.in(state, now);
    return replace(next) ? Optional.of(next) : Optional.empty();
  }

  private boolean insert(ReviewItem item) {
    try {
      Await.one(collection.insertOne(document(item)));
      return true;
    } catch (MongoWriteException e) {
      if (e.getError().getCategory() == ErrorCategory.DUPLICATE_KEY) {
        return false;
      }
      throw e;
    }
  }

  private boolean replace(ReviewItem next) {
    var before = and(eq("_id", next.id()), eq("version", next.version() - 1));
    var result = Await.one(collection.replaceOne(before, document(next)));
    return result != null && result.getMatchedCount() == 1;
  }

  private static Document document(ReviewItem item) {
    return Documents.of(item).append("_id", item.id());
  }
}
