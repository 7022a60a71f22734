package dev.newsreel.ingest.push.signed;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.lte;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.reactivestreams.client.MongoCollection;
import dev.newsreel.ingest.source.SourceId;
import dev.newsreel.runtime.mongo.Await;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HexFormat;
import org.bson.Document;

/**
 * Which signed requests were taken, for as long as their timestamps are accepted, so that nobody
 * who overheard one can send it again. Blocks.
 */
final class Deliveries {

  private final MongoCollection<Document> collection;
  private final Duration kept;
  private final InstantSource clock;

  /**
   * Remembers in this collection, {@code _id} = hash of source, id and timestamp.
   *
   * @param tolerance to either side of a timestamp
   */
  Deliveries(MongoCollection<Document> collection, Duration tolerance, InstantSource clock) {
    this.collection = collection;
    this.kept = tolerance.multipliedBy(3);
    this.clock = clock;
  }

  /** Whether this is the first with this id and timestamp. */
  boolean claim(SourceId source, String id, String timestamp) {
    var document =
        new Document("_id", key(source, id, timestamp))
            .append("at", clock.instant().toEpochMilli());
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

  /** It failed and may be sent again as it is. */
  void release(SourceId source, String id, String timestamp) {
    Await.one(collection.deleteOne(eq("_id", key(source, id, timestamp))));
  }

  /** Forgets what no timestamp would be accepted for any more. */
  void sweep() {
    Await.one(collection.deleteMany(lte("at", clock.instant().minus(kept).toEpochMilli())));
  }

  private static String key(SourceId source, String id, String timestamp) {
    try {
      byte[] all = (source + "\n" + timestamp + "\n" + id).getBytes(StandardCharsets.UTF_8);
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(all));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
