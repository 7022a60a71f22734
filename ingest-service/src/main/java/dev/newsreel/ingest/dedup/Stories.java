package dev.newsreel.ingest.dedup;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Updates.pull;
import static com.mongodb.client.model.Updates.pushEach;

import com.mongodb.client.model.PushOptions;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.reactivestreams.client.MongoCollection;
import dev.newsreel.events.Article;
import dev.newsreel.runtime.mongo.Await;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.bson.Document;

/**
 * Chooses the story of a new article: that of an earlier article which says nearly the same, else
 * one of its own. Candidates share one of eight keys ({@code bands}, {@code _id} = key); the
 * estimated Jaccard similarity decides, and the numbers of seasons and episodes must be the same.
 * Two copies that come at the very same moment may get two stories first, and are told as one when
 * their stories are settled.
 */
final class Stories {

  /** Copies of an agency's text with another headline and a line of the outlet's own have more. */
  private static final double SAME = 0.7;

  private static final int MOST_IN_BAND = 50;
  private static final Duration TOGETHER = Duration.ofDays(14);
  private static final UpdateOptions UPSERT = new UpdateOptions().upsert(true);
  private static final Comparator<Document> FIRST =
      Comparator.comparing((Document article) -> article.getLong("at"))
          .thenComparing(article -> article.getString("id"));

  private final MongoCollection<Document> bands;
  private final InstantSource clock;

  Stories(MongoCollection<Document> bands, InstantSource clock) {
    this.bands = bands;
    this.clock = clock;
  }

  /** 64 hex digits. */
  String storyOf(Article article) {
    Shingles shingles = Shingles.of(article);
    String own = article.id().value();
    if (shingles.hashes().isEmpty()) {
      return own;
    }
    Sketch sketch = Sketch.of(shingles);
    String guard = EpisodeGuard.of(article);
    String story = same(shingles.bands(), sketch, guard).orElse(own);
    remember(shingles.bands(), entry(own, story, guard, sketch));
    return story;
  }

  /**
   * The story of an article that has one, now that copies which came at the same moment are known
   * too: that of the first of them. Every replica comes to the same answer.
   */
  String settled(Article article) {
    Shingles shingles = Shingles.of(article);
    String before = String.valueOf(article.storyId());
    if (shingles.hashes().isEmpty()) {
      return before;
    }
    Sketch sketch = Sketch.of(shingles);
    String guard = EpisodeGuard.of(article);
    String story = same(shingles.bands(), sketch, guard).orElse(before);
    if (!story.equals(before)) {
      String own = article.id().value();
      forget(shingles.bands(), own);
      remember(shingles.bands(), entry(own, story, guard, sketch));
    }
    return story;
  }

  /** The story of the first article that says nearly the same. */
  private Optional<String> same(List<String> keys, Sketch sketch, String guard) {
    long oldest = clock.instant().minus(TOGETHER).toEpochMilli();
    return Await.many(bands.find(in("_id", keys))).stream()
        .flatMap(band -> band.getList("articles", Document.class).stream())
        .filter(other -> other.getLong("at") >= oldest && guard.equals(other.getString("guard")))
        .filter(other -> sketch.similarity(sketch(other)) >= SAME)
        .min(FIRST)
        .map(other -> other.getString("story"));
  }

  private static Sketch sketch(Document article) {
    return new Sketch(article.getList("sketch", Long.class));
  }

  private Document entry(String id, String story, String guard, Sketch sketch) {
    return new Document("id", id)
        .append("story", story)
        .append("guard", guard)
        .append("at", clock.instant().toEpochMilli())
        .append("sketch", sketch.smallest());
  }

  /** Each band by one operation of the store, so that copies at the same moment both stay. */
  private void remember(List<String> keys, Document entry) {
    var newest = new PushOptions().position(0).slice(MOST_IN_BAND);
    var add = pushEach("articles", List.of(entry), newest);
    Await.one(
        bands.bulkWrite(
            keys.stream()
                .map(key -> new UpdateOneModel<Document>(eq("_id", key), add, UPSERT))
                .toList()));
  }

  private void forget(List<String> keys, String article) {
    var remove = pull("articles", eq("id", article));
    Await.one(
        bands.bulkWrite(
            keys.stream()
                .map(key -> new UpdateOneModel<Document>(eq("_id", key), remove))
                .toList()));
  }
}
