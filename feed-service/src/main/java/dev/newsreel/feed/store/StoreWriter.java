package dev.newsreel.feed.store;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Updates.max;

import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.reactivestreams.client.MongoCollection;
import com.mongodb.reactivestreams.client.MongoDatabase;
import dev.newsreel.events.NewsItem;
import dev.newsreel.events.Position;
import dev.newsreel.feed.log.Duplicates;
import dev.newsreel.feed.log.LogRecord;
import java.util.Optional;
import org.bson.Document;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Stores the log in order, one record at a time: first {@code log}, then {@code current}, then
 * {@code progress}. Every step may be repeated, and a record that comes again, or late from a
 * writer that lost its turn, changes nothing.
 */
public final class StoreWriter {

  private static final ReplaceOptions UPSERT = new ReplaceOptions().upsert(true);

  private final MongoCollection<Document> log;
  private final MongoCollection<Document> current;
  private final MongoCollection<Document> progress;

  private final int keep;

  /**
   * Writes to collections of a database.
   *
   * @param keep how many positions of {@code log} are kept, 0 for all
   */
  public StoreWriter(MongoDatabase database, int keep) {
    this.keep = keep;
    log = database.getCollection("log");
    current = database.getCollection("current");
    progress = database.getCollection("progress");
  }

  /** Stores a record unless it is an echo; completes when MongoDB has acknowledged. */
  public Mono<Void> store(LogRecord record, NewsItem item) {
    return accept(record, item).then(advance(record.position())).then(prune(record.position()));
  }

  private Mono<Void> accept(LogRecord record, NewsItem item) {
    return Mono.from(current.find(eq("_id", item.article().id().value())))
        .map(found -> Optional.of(ArticleState.read(found)))
        .defaultIfEmpty(Optional.empty())
        .flatMap(
            before -> before.isPresent() ? next(record, item, before.get()) : first(record, item));
  }

  private Mono<Void> first(LogRecord record, NewsItem item) {
    var state = ArticleState.begin(item.article().id(), record.position(), item.decision());
    return write(record, item, state)
        .then(Mono.from(current.insertOne(state.toDocument())))
        .then()
        // Another writer was faster; what it wrote decides.
        .onErrorResume(Duplicates::isDuplicate, _ -> accept(record, item));
  }

  private Mono<Void> next(LogRecord record, NewsItem item, ArticleState known) {
    boolean isRepeat = known.latest().compareTo(record.position()) >= 0;
    boolean isEcho = item.decision() <= known.decision();
    if (isRepeat || isEcho) {
      return Mono.empty();
    }
    ArticleState state = known.with(record.position(), item.decision());
    return write(record, item, state).then(takeDown(item, known)).then(replace(state));
  }

  private Mono<Void> write(LogRecord record, NewsItem item, ArticleState state) {
    Document document = LogDocument.of(record, item, state.first());
    return Mono.from(log.replaceOne(eq("_id", document.getString("_id")), document, UPSERT)).then();
  }

  /** A retracted article's earlier records go from the log. */
  private Mono<Void> takeDown(NewsItem item, ArticleState known) {
    if (!item.article().retracted()) {
      return Mono.empty();
    }
    return Flux.fromIterable(known.history())
        .concatMap(taken -> log.deleteOne(eq("_id", Keys.of(taken.at()))))
        .then();
  }

  private Mono<Void> replace(ArticleState state) {
    // A writer that lost its turn must not put an older state over a newer one.
    return Mono.from(
            current.replaceOne(
                and(eq("_id", state.article().value()), lt("latest", Keys.of(state.latest()))),
                state.toDocument()))
        .then();
  }

  private Mono<Void> advance(Position position) {
    return mark(NewsStore.PROGRESS, position);
  }

  /** Deletes what is too old, by its id alone: a range would be a scan on the embedded server. */
  private Mono<Void> prune(Position newest) {
    if (keep == 0 || newest.offset() < keep) {
      return Mono.empty();
    }
    var old = new Position(newest.epoch(), newest.offset() - keep);
    // Said before it is done, so that no reader takes the hole for an end.
    return mark(NewsStore.PRUNED, old)
        .then(Mono.defer(() -> Mono.from(log.deleteOne(eq("_id", Keys.of(old))))))
        .then();
  }

  private Mono<Void> mark(String name, Position position) {
    return Mono.defer(() ->
        Mono.from(
                progress.updateOne(
                    eq("_id", name),
                    max("position", Keys.of(position)),
                    new UpdateOptions().upsert(true)))
            .then());
  }
}
