package dev.newsreel.enrich.catalog;

import static com.mongodb.client.model.Filters.eq;

import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.reactivestreams.client.MongoCollection;
import dev.newsreel.runtime.mongo.Await;
import java.time.InstantSource;
import org.bson.Document;

/** Digests of the seeds that were published; {@code _id} = digest. */
record PublishedSeeds(MongoCollection<Document> collection, InstantSource clock) {

  private static final ReplaceOptions UPSERT = new ReplaceOptions().upsert(true);

  boolean contains(String digest) {
    return Await.one(collection.find(eq("_id", digest)).first()) != null;
  }

  void add(String digest) {
    var document = new Document("_id", digest).append("published", clock.instant().toString());
    Await.one(collection.replaceOne(eq("_id", digest), document, UPSERT));
  }
}
