package dev.newsreel.ingest.dedup;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Updates.pushEach;
import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.model.UpdateOptions;
import com.mongodb.reactivestreams.client.MongoClient;
import com.mongodb.reactivestreams.client.MongoClients;
import com.mongodb.reactivestreams.client.MongoDatabase;
import dev.newsreel.events.Article;
import dev.newsreel.events.Block;
import dev.newsreel.events.Extraction;
import dev.newsreel.events.SourceRef;
import dev.newsreel.events.Zone;
import dev.newsreel.ingest.dedup.Reservation.Reserved;
import dev.newsreel.ingest.pipeline.Draft;
import dev.newsreel.localstack.store.DurableMongo;
import dev.newsreel.runtime.mongo.Await;
import java.net.URI;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Copies of one text that come to two replicas at the same moment. */
class StoryRaceIT {

  private static final Instant NOW = Instant.parse("2026-11-24T10:00:00Z");

  @TempDir private Path folder;
  private DurableMongo store;
  private MongoClient client;
  private MongoDatabase database;
  private MongoSeenArticles one;
  private MongoSeenArticles other;

  @BeforeEach
  void start() {
    store = DurableMongo.start(folder, DurableMongo.FREE_PORT);
    client = MongoClients.create(store.uri());
    database = client.getDatabase("newsreel_ingest");
    one = replica("one", NOW);
    other = replica("other", NOW.plusMillis(3));
  }

  @AfterEach
  void stop() {
    client.close();
    store.close();
  }

  @Test
  void givesALaterCopyTheStoryOfTheFirst() {
    Article first = published(one, "https://a.example/1");
    Article copy = published(other, "https://b.example/1");

    assertThat(copy.storyId()).isEqualTo(first.storyId()).isEqualTo(first.id().value());
    assertThat(one.settle(first.id())).isEmpty();
    assertThat(other.settle(copy.id())).isEmpty();
    assertThat(one.unfinished()).isEmpty();
  }

  @Test
  void tellsTwoCopiesThatRacedAsOneStoryLater() {
    Article first = published(one, "https://a.example/1");
    List<Document> unseen = hideBands();
    Article raced = published(other, "https://b.example/1");
    show(unseen);
    assertThat(raced.storyId()).isNotEqualTo(first.storyId());

    assertThat(one.settle(first.id())).isEmpty();
    Article merged = other.settle(raced.id()).orElseThrow();

    assertThat(merged.storyId()).isEqualTo(first.storyId());
    assertThat(merged.revision()).isEqualTo(2);
    assertThat(merged.contentHash()).isEqualTo(raced.contentHash());
    assertThat(merged.blocks()).isEqualTo(raced.blocks());
  }

  @Test
  void settlesAStoryOnceAndKeepsIt() {
    Article first = published(one, "https://a.example/1");
    List<Document> unseen = hideBands();
    Article raced = published(other, "https://b.example/1");
    show(unseen);
    Article merged = other.settle(raced.id()).orElseThrow();
    other.done(merged.id(), merged.revision());

    assertThat(other.settle(raced.id())).isEmpty();
    assertThat(other.find(raced.id()).orElseThrow().storyId()).isEqualTo(first.storyId());
    assertThat(published(one, "https://c.example/1").storyId()).isEqualTo(first.storyId());
  }

  @Test
  void sendsAStoryRecordAgainThatWasReservedAndNotSent() {
    published(one, "https://a.example/1");
    List<Document> unseen = hideBands();
    Article raced = published(other, "https://b.example/1");
    show(unseen);
    Article merged = other.settle(raced.id()).orElseThrow();

    assertThat(one.unsent(raced.id())).contains(merged);
  }

  private MongoSeenArticles replica(String holder, Instant now) {
    var stories = new Stories(database.getCollection("bands"), () -> now);
    return new MongoSeenArticles(database, stories, () -> now, holder);
  }

  private static Article published(MongoSeenArticles replica, String url) {
    var reserved = (Reserved) replica.reserve(draft(url));
    replica.done(reserved.article().id(), reserved.article().revision());
    return reserved.article();
  }

  /** What the other replica has not written yet. */
  private List<Document> hideBands() {
    var bands = database.getCollection("bands");
    List<Document> all = Await.many(bands.find());
    Await.one(bands.deleteMany(new Document()));
    return all;
  }

  private void show(List<Document> hidden) {
    var upsert = new UpdateOptions().upsert(true);
    for (Document band : hidden) {
      var add = pushEach("articles", band.getList("articles", Document.class));
      Await.one(
          database.getCollection("bands").updateOne(eq("_id", band.getString("_id")), add, upsert));
    }
  }

  private static Article draft(String url) {
    String text =
        IntStream.range(0, 200)
            .mapToObj(i -> "word" + i * 7 % 190)
            .collect(Collectors.joining(" "));
    return new Draft(
            URI.create(url),
            new SourceRef("wire", "Wire"),
            Draft.titleOf("Ballard is back"),
            null,
            List.of(Block.of(Zone.BODY, text)),
            "en",
            List.of(),
            null,
            null,
            null,
            List.of(),
            null,
            Map.of(),
            Map.of(),
            false,
            new Extraction("push", 1))
        .toArticle(NOW);
  }
}
