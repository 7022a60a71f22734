package dev.newsreel.ingest.push;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.lte;

import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.reactivestreams.client.MongoCollection;
import dev.newsreel.events.EventJson;
import dev.newsreel.runtime.mongo.Await;
import dev.newsreel.runtime.problem.ProblemException;
import dev.newsreel.runtime.problem.ProblemType;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.Optional;
import java.util.function.Supplier;
import org.bson.Document;
import org.springframework.http.HttpStatus;

/**
 * Answers a push that is repeated under its Idempotency-Key with the answer it got, for a day. Only
 * an answer is kept, never a failure: what failed may be tried again. Pushing itself repeats
 * nothing, so two at the same time do no harm.
 */
public final class Idempotency {

  static final ProblemType REUSED =
      new ProblemType(
          "idempotency-key-reused",
          "The idempotency key was used for another body",
          HttpStatus.UNPROCESSABLE_CONTENT);

  private static final Duration KEPT = Duration.ofDays(1);
  private static final int LONGEST = 255;
  private static final ReplaceOptions UPSERT = new ReplaceOptions().upsert(true);

  private final MongoCollection<Document> answers;
  private final InstantSource clock;

  Idempotency(MongoCollection<Document> answers, InstantSource clock) {
    this.answers = answers;
    this.clock = clock;
  }

  /**
   * The kept answer, or that of the push, which is kept.
   *
   * @param publisher keys of two publishers have nothing to do with each other
   * @throws ProblemException when the key was used for another body
   */
  public PushAnswer once(String publisher, String key, byte[] body, Supplier<PushAnswer> push) {
    if (key.isBlank() || key.length() > LONGEST) {
      throw new ProblemException(
          ProblemType.BAD_REQUEST, "Idempotency-Key must have 1 to " + LONGEST + " characters");
    }
    String id = hash((publisher + "\n" + key).getBytes(StandardCharsets.UTF_8));
    String content = hash(body);
    return kept(id, content).orElseGet(() -> keep(id, content, push.get()));
  }

  private Optional<PushAnswer> kept(String id, String content) {
    Document kept = Await.one(answers.find(eq("_id", id)).first());
    if (kept == null || kept.getLong("at") < clock.instant().minus(KEPT).toEpochMilli()) {
      return Optional.empty();
    }
    if (!content.equals(kept.getString("content"))) {
      throw new ProblemException(
          REUSED,
          "this Idempotency-Key came with another body before; take a new key for a new push");
    }
    byte[] answer = kept.getString("answer").getBytes(StandardCharsets.UTF_8);
    return Optional.of(EventJson.read(answer, PushAnswer.class));
  }

  private PushAnswer keep(String id, String content, PushAnswer answer) {
    var document =
        new Document("_id", id)
            .append("content", content)
            .append("answer", new String(EventJson.write(answer), StandardCharsets.UTF_8))
            .append("at", clock.instant().toEpochMilli());
    Await.one(answers.replaceOne(eq("_id", id), document, UPSERT));
    return answer;
  }

  /** Forgets what is older than a day. */
  void sweep() {
    Instant old = clock.instant().minus(KEPT);
    Await.one(answers.deleteMany(lte("at", old.toEpochMilli())));
  }

  private static String hash(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
