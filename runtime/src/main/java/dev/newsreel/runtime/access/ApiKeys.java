package dev.newsreel.runtime.access;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Updates.set;

import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.ReturnDocument;
import com.mongodb.reactivestreams.client.MongoCollection;
import dev.newsreel.runtime.mongo.Documents;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Set;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * The keys in MongoDB, {@code _id} = SHA-256 of the secret in hex. A secret has 256 random bits, so
 * a fast hash suffices (NIST SP 800-63B section 5.1.2.2 asks for slow ones only below 112 bits).
 */
public final class ApiKeys {

  private static final FindOneAndUpdateOptions AFTER =
      new FindOneAndUpdateOptions().returnDocument(ReturnDocument.AFTER);

  private final MongoCollection<Document> keys;
  private final InstantSource clock;
  private final KnownKeys known;

  public ApiKeys(MongoCollection<Document> keys, InstantSource clock) {
    this.keys = keys;
    this.clock = clock;
    this.known = new KnownKeys(clock, Duration.ofSeconds(5));
  }

  /**
   * Makes a key.
   *
   * @param lifetime {@code null}: it never expires
   */
  public Mono<NewKey> create(String name, Set<Scope> scopes, @Nullable Duration lifetime) {
    String secret = Secrets.key();
    Instant now = clock.instant();
    String hash = Secrets.hash(secret);
    ApiKey key =
        new ApiKey(
            hash.substring(0, 12),
            name,
            scopes,
            now,
            lifetime == null ? null : now.plus(lifetime),
            null);
    return Mono.from(keys.insertOne(Documents.of(key).append("_id", hash)))
        .thenReturn(new NewKey(key, secret));
  }

  /**
   * The valid key with this secret; empty when it is unknown, expired or revoked. Revoking takes up
   * to 5 seconds.
   */
  public Mono<ApiKey> find(String secret) {
    if (!Secrets.looksLikeKey(secret)) {
      return Mono.empty();
    }
    String hash = Secrets.hash(secret);
    return known
        .get(hash, () -> Mono.from(keys.find(eq("_id", hash)).first()).map(ApiKeys::key))
        .filter(key -> key.isValid(clock.instant()));
  }

  /** Every key, revoked ones too. */
  public Flux<ApiKey> all() {
    return Flux.from(keys.find()).map(ApiKeys::key);
  }

  /** Ends a key; empty when there is none with this id. */
  public Mono<ApiKey> revoke(String id) {
    return Mono.from(
            keys.findOneAndUpdate(eq("id", id), set("revoked", clock.instant().toString()), AFTER))
        .map(ApiKeys::key);
  }

  /**
   * A new key with the name and scopes of an old one, which ends; empty when there is none with
   * this id.
   */
  public Mono<NewKey> rotate(String id) {
    return Mono.from(keys.find(eq("id", id)).first())
        .map(ApiKeys::key)
        .flatMap(old -> create(old.name(), old.scopes(), null))
        .flatMap(made -> revoke(id).thenReturn(made));
  }

  private static ApiKey key(Document document) {
    return Documents.read(document, ApiKey.class);
  }
}
