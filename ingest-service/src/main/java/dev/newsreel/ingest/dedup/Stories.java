package dev.newsreel.ingest.dedup;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;

import com.mongodb.client.model.ReplaceOneModel;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.reactivestreams.client.MongoCollection;
import dev.newsreel.events.Article;
import dev.newsreel.runtime.mongo.Await;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bson.Document;

/**
 * Chooses the story of a new article: that of an earlier article which says nearly the same, else
 * one of its own. Candidates share one of eight keys ({@code bands}, {@code _id} = key); the
 * estimated Jaccard similarity decides, and the numbers of seasons and episodes must be the same.
 * Two copies that come at the very same moment may get two stories.
 */
final class Stories {

  /** Copies of an agency's text with another headline and a line of the outlet's own have more. */
  private static final double SAME = 0.7;

  private static final int MOST_IN_BAND = 50;
  private static final Duration TOGETHER = Duration.ofDays(14);
  private static final ReplaceOptions UPSERT = new ReplaceOptions().upsert(true);

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
    List<Document> known = known(shingles.bands());
    String story = same(known, sketch, guard).orElse(own);
    remember(known, entry(own, story, guard, sketch));
    return story;
  }

  private List<Document> known(List<String> keys) {
    Map<String, Document> known = new LinkedHashMap<>();
    keys.forEach(key -> known.put(key, new Document("_id", key).append("articles", List.of())));
    Await.many(bands.find(in("_id", keys))).forEach(band -> known.put(band.getString("_id"), band));
    return List.copyOf(known.values());
  }

  private Optional<String> same(List<Document> known, Sketch sketch, String guard) {
    long oldest = clock.instant().minus(TOGETHER).toEpochMilli();
    return known.stream()
        .flatMap(band -> band.getList("articles", Document.class).stream())
        .filter(other -> other.getLong("at") >= oldest && guard.equals(other.getString("guard")))
        .filter(other -> sketch.similarity(sketch(other)) >= SAME)
        .map(other -> other.getString("story"))
        .findFirst();
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

  private void remember(List<Document> known, Document entry) {
    List<ReplaceOneModel<Document>> writes = known.stream().map(band -> with(band, entry)).toList();
    Await.one(bands.bulkWrite(writes));
  }

  private ReplaceOneModel<Document> with(Document band, Document entry) {
    long oldest = clock.instant().minus(TOGETHER).toEpochMilli();
    var articles = new ArrayList<Document>();
    articles.add(entry);
    band.getList("articles", Document.class).stream()
        .filter(other -> other.getLong("at") >= oldest)
        .filter(other -> !other.getString("id").equals(entry.getString("id")))
        .limit(MOST_IN_BAND - 1L)
        .forEach(articles::add);
    String key = band.getString("_id");
    var document = new Document("_id", key).append("articles", articles);
    return new ReplaceOneModel<>(eq("_id", key), document, UPSERT);
  }
}
