package dev.newsreel.ingest.dedup;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.set;
import static com.mongodb.client.model.Updates.unset;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.reactivestreams.client.MongoCollection;
import com.mongodb.reactivestreams.client.MongoDatabase;
import dev.newsreel.events.Article;
import dev.newsreel.events.ArticleId;
import dev.newsreel.runtime.mongo.Await;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/**
 * The memory in MongoDB: {@code seen} with {@code {_id: article id, revision, sent, contentHash,
 * url, source, sourceName, storyId, backfill, retracted, returns, holder, settled, missing,
 * event}}. A revision greater than {@code sent} is reserved and perhaps not sent; {@code event}
 * then holds it whole, and until the story is {@code settled}. {@code missing} is when the page was
 * first not there; a retracted article that {@code returns} may be published again. {@code sending}
 * has the ids of what is unsent or unsettled, so that a start finds them without reading all of
 * {@code seen}. {@code graves} has the ids of retracted articles until nothing is left of them on
 * the topic.
 */
final class MongoSeenArticles implements SeenArticles {

  private static final ReplaceOptions UPSERT = new ReplaceOptions().upsert(true);

  /** Another replica may be sending what it reserved later than this ago. */
  private static final Duration IN_FLIGHT = Duration.ofSeconds(10);

  /** A mark is set just before its reservation; one this old has none. */
  private static final Duration STALE = Duration.ofMinutes(1);

  private final MongoCollection<Document> seen;
  private final MongoCollection<Document> sending;
  private final MongoCollection<Document> graves;
  private final Stories stories;
  private final InstantSource clock;
  private final String holder;

  /**
   * @param stories chooses the story of an article that is new
   * @param holder this process, unlike any other that runs or ran
   */
  MongoSeenArticles(MongoDatabase database, Stories stories, InstantSource clock, String holder) {
    this.seen = database.getCollection("seen");
    this.sending = database.getCollection("sending");
    this.graves = database.getCollection("graves");
    this.stories = stories;
    this.clock = clock;
    this.holder = holder;
  }

  @Override
  public Reservation reserve(Article draft) {
    while (true) {
      Document known = Await.one(seen.find(eq("_id", draft.id().value())).first());
      Reservation reservation = known == null ? first(draft) : next(draft, known);
      if (reservation != null) {
        return reservation;
      }
      // Another replica was faster; look again.
    }
  }

  private @Nullable Reservation first(Article draft) {
    Article article = Drafts.published(draft, 1, stories.storyOf(draft), draft.backfill());
    announce(article);
    try {
      Await.one(seen.insertOne(SeenDocument.of(article, holder, clock.instant())));
      return new Reservation.Reserved(article);
    } catch (MongoWriteException e) {
      if (e.getError().getCategory() == ErrorCategory.DUPLICATE_KEY) {
        return null;
      }
      throw e;
    }
  }

  private @Nullable Reservation next(Article draft, Document known) {
    int revision = known.getInteger("revision");
    if (SeenDocument.isUnsent(known)) {
      return new Reservation.Unsent(
          SeenDocument.event(known), holder.equals(known.getString("holder")));
    }
    if (known.getBoolean("retracted", false) && !returns(known, draft)) {
      return new Reservation.Withdrawn(revision);
    }
    if (draft.contentHash().equals(known.getString("contentHash"))) {
      return new Reservation.Unchanged(revision);
    }
    Article article =
        Drafts.published(
            draft, revision + 1, known.getString("storyId"), known.getBoolean("backfill", false));
    return take(article, revision, set("contentHash", article.contentHash()))
        ? new Reservation.Reserved(article)
        : null;
  }

  private static boolean returns(Document known, Article draft) {
    return known.getBoolean("returns", false) && !draft.retracted();
  }

  private boolean take(Article article, int before, Bson change) {
    announce(article);
    var unchanged =
        and(eq("_id", article.id().value()), eq("revision", before), eq("sent", before));
    var reserve =
        combine(
            set("revision", article.revision()),
            change,
            set("retracted", article.retracted()),
            set("holder", holder),
            set("event", SeenDocument.text(article)));
    var result = Await.one(seen.updateOne(unchanged, reserve));
    return result != null && result.getMatchedCount() == 1;
  }

  /** Before the reservation: an id too many here is harmless, one too few would lose an article. */
  private void announce(Article article) {
    var mark =
        new Document("_id", article.id().value())
            .append("revision", article.revision())
            .append("since", clock.instant().toEpochMilli());
    Await.one(sending.replaceOne(eq("_id", article.id().value()), mark, UPSERT));
  }

  @Override
  public void done(ArticleId id, int revision) {
    var reserved = and(eq("_id", id.value()), eq("revision", revision));
    var settled = and(reserved, eq("settled", true));
    var result = Await.one(seen.updateOne(settled, combine(set("sent", revision), unset("event"))));
    if (result != null && result.getMatchedCount() == 1) {
      unmark(id, revision);
    } else {
      // Its mark stays: what is marked is looked at once more, for its story.
      Await.one(seen.updateOne(reserved, set("sent", revision)));
    }
  }

  /** Not the mark of the next revision, which another replica may have taken by now. */
  private void unmark(ArticleId id, int revision) {
    Await.one(sending.deleteOne(and(eq("_id", id.value()), lte("revision", revision))));
  }

  @Override
  public Optional<Article> settle(ArticleId id) {
    Document known = Await.one(seen.find(eq("_id", id.value())).first());
    if (known == null || known.getString("event") == null || SeenDocument.isUnsent(known)) {
      return Optional.empty();
    }
    Article article = SeenDocument.event(known);
    String story = article.retracted() ? article.storyId() : stories.settled(article);
    if (Objects.equals(story, article.storyId())) {
      settled(known);
      return Optional.empty();
    }
    Article merged = Drafts.published(article, article.revision() + 1, story, article.backfill());
    return take(merged, article.revision(), set("storyId", story))
        ? Optional.of(merged)
        : Optional.empty();
  }

  private void settled(Document known) {
    int revision = known.getInteger("revision");
    var unchanged =
        and(eq("_id", known.getString("_id")), eq("revision", revision), eq("sent", revision));
    Await.one(seen.updateOne(unchanged, combine(set("settled", true), unset("event"))));
    unmark(new ArticleId(known.getString("_id")), revision);
  }

  @Override
  public boolean missed(ArticleId id, Instant now, Duration proof) {
    Document known = Await.one(seen.find(eq("_id", id.value())).first());
    Long since = known == null ? null : known.getLong("missing");
    if (known != null && since == null) {
      Await.one(seen.updateOne(eq("_id", id.value()), set("missing", now.toEpochMilli())));
    }
    return since != null && !Instant.ofEpochMilli(since).plus(proof).isAfter(now);
  }

  @Override
  public void present(ArticleId id) {
    Await.one(seen.updateOne(eq("_id", id.value()), unset("missing")));
  }

  @Override
  public void mayReturn(ArticleId id, boolean may) {
    Await.one(seen.updateOne(eq("_id", id.value()), set("returns", may)));
  }

  @Override
  public void forget(ArticleId id) {
    long stale = clock.instant().minus(STALE).toEpochMilli();
    Await.one(sending.deleteOne(and(eq("_id", id.value()), lte("since", stale))));
  }

  @Override
  public Optional<Article> unsent(ArticleId id) {
    return Optional.ofNullable(Await.one(seen.find(eq("_id", id.value())).first()))
        .filter(SeenDocument::isUnsent)
        .map(SeenDocument::event);
  }

  @Override
  public List<ArticleId> unfinished() {
    long old = clock.instant().minus(IN_FLIGHT).toEpochMilli();
    return Await.many(sending.find(lte("since", old))).stream()
        .map(mark -> new ArticleId(mark.getString("_id")))
        .toList();
  }

  @Override
  public void buryLater(ArticleId id, Instant when) {
    var grave = new Document("_id", id.value()).append("when", when.toEpochMilli());
    Await.one(graves.replaceOne(eq("_id", id.value()), grave, UPSERT));
  }

  @Override
  public List<ArticleId> toBury() {
    return Await.many(graves.find(lte("when", clock.instant().toEpochMilli()))).stream()
        .map(grave -> new ArticleId(grave.getString("_id")))
        .toList();
  }

  @Override
  public void buried(ArticleId id) {
    Await.one(graves.deleteOne(eq("_id", id.value())));
  }

  @Override
  public Optional<Seen> find(ArticleId id) {
    return Optional.ofNullable(Await.one(seen.find(eq("_id", id.value())).first()))
        .map(SeenDocument::seen);
  }
}
