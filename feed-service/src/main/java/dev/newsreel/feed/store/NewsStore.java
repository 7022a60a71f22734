package dev.newsreel.feed.store;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Sorts.ascending;
import static com.mongodb.client.model.Sorts.descending;

import com.mongodb.reactivestreams.client.MongoCollection;
import com.mongodb.reactivestreams.client.MongoDatabase;
import dev.newsreel.events.ArticleId;
import dev.newsreel.events.Position;
import dev.newsreel.feed.log.Acceptance;
import dev.newsreel.feed.log.Entry;
import dev.newsreel.feed.log.History;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Reads what the store writer wrote. Never blocks. */
public final class NewsStore implements History {

  static final String PROGRESS = "store";
  static final String PRUNED = "pruned";

  private final MongoCollection<Document> log;
  private final MongoCollection<Document> current;
  private final MongoCollection<Document> progress;

  public NewsStore(MongoDatabase database) {
    log = database.getCollection("log");
    current = database.getCollection("current");
    progress = database.getCollection("progress");
  }

  @Override
  public Mono<Position> progress() {
    return Mono.from(progress.find(eq("_id", PROGRESS)))
        .map(found -> Keys.read(found.getString("position")));
  }

  @Override
  public Mono<Position> pruned() {
    return Mono.from(progress.find(eq("_id", PRUNED)))
        .map(found -> Keys.read(found.getString("position")));
  }

  @Override
  public Mono<List<Entry>> page(Position after, Position last, int limit) {
    return Flux.from(
            log.find(and(gt("_id", Keys.of(after)), lte("_id", Keys.of(last))))
                .sort(ascending("_id"))
                .limit(limit))
        .map(LogDocument::read)
        .collectList();
  }

  @Override
  public Mono<List<Entry>> newestBefore(Position position, int most) {
    return Flux.from(log.find(lt("_id", Keys.of(position))).sort(descending("_id")).limit(most))
        .map(LogDocument::read)
        .collectList()
        .map(List::reversed);
  }

  @Override
  public Mono<Map<ArticleId, Acceptance.Known>> before(Map<ArticleId, Position> places) {
    var ids = places.keySet().stream().map(ArticleId::value).toList();
    return Flux.from(current.find(in("_id", ids)))
        .map(ArticleState::read)
        .collect(
            HashMap::new,
            (known, state) -> {
              Position place = places.get(state.article());
              if (place != null) {
                state.before(place).ifPresent(found -> known.put(state.article(), found));
              }
            });
  }

  /** The latest accepted record of an article; empty when it is not known. */
  public Mono<Entry> latest(ArticleId article) {
    return Mono.from(current.find(eq("_id", article.value())))
        .map(ArticleState::read)
        .flatMap(state -> Mono.from(log.find(eq("_id", Keys.of(state.latest())))))
        .map(LogDocument::read);
  }
}
