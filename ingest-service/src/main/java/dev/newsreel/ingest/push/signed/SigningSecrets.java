package dev.newsreel.ingest.push.signed;

import static com.mongodb.client.model.Filters.eq;

import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.reactivestreams.client.MongoCollection;
import dev.newsreel.ingest.source.SourceId;
import dev.newsreel.runtime.mongo.Await;
import dev.newsreel.runtime.mongo.Documents;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.bson.Document;

/**
 * The secrets of publishers in MongoDB, {@code _id} = source. Unlike a key, a secret that signs
 * cannot be kept as a hash: both sides need it. Blocks.
 */
public final class SigningSecrets {

  /** How long a publisher has to change over to a new secret. */
  static final Duration CHANGE_OVER = Duration.ofDays(1);

  private static final int BYTES = 32;
  private static final SecureRandom RANDOM = new SecureRandom();
  private static final ReplaceOptions UPSERT = new ReplaceOptions().upsert(true);

  private final MongoCollection<Document> collection;
  private final InstantSource clock;

  SigningSecrets(MongoCollection<Document> collection, InstantSource clock) {
    this.collection = collection;
    this.clock = clock;
  }

  /**
   * Makes a secret; the one before stays valid for a day.
   *
   * @return {@code whsec_...}, to be shown once
   */
  public String issue(SourceId source) {
    Instant now = clock.instant();
    var fresh = new SigningSecret(random(), now, null);
    var all = new ArrayList<SigningSecret>();
    all.add(fresh);
    valid(source).forEach(old -> all.add(old.until(now.plus(CHANGE_OVER))));
    var document =
        new Document("_id", source.value())
            .append("secrets", all.stream().map(Documents::of).toList());
    Await.one(collection.replaceOne(eq("_id", source.value()), document, UPSERT));
    return fresh.secret();
  }

  /**
   * Ends all secrets of a source at once.
   *
   * @return whether it had any
   */
  public boolean revoke(SourceId source) {
    var result = Await.one(collection.deleteOne(eq("_id", source.value())));
    return result != null && result.getDeletedCount() == 1;
  }

  /** The secrets that are valid now, newest first. */
  List<SigningSecret> valid(SourceId source) {
    Document found = Await.one(collection.find(eq("_id", source.value())).first());
    return found == null
        ? List.of()
        : found.getList("secrets", Document.class).stream()
            .map(secret -> Documents.read(secret, SigningSecret.class))
            .filter(secret -> secret.isValid(clock.instant()))
            .toList();
  }

  private static String random() {
    byte[] bytes = new byte[BYTES];
    RANDOM.nextBytes(bytes);
    return SigningSecret.PREFIX + Base64.getEncoder().encodeToString(bytes);
  }
}
