package dev.newsreel.feed.store;

import dev.newsreel.events.ArticleId;
import dev.newsreel.events.Position;
import dev.newsreel.feed.log.Acceptance;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bson.Document;

/**
 * A document of collection {@code current}: {@code {_id: article, first, latest, decision, history:
 * [{at, decision}]}}.
 *
 * @param history the accepted records, oldest first; only the last 100 of them
 */
record ArticleState(ArticleId article, Position first, List<Taken> history) {

  private static final int MOST = 100;

  ArticleState {
    history = List.copyOf(history);
  }

  /** An accepted record. */
  record Taken(Position at, int decision) {}

  static ArticleState begin(ArticleId article, Position at, int decision) {
    return new ArticleState(article, at, List.of(new Taken(at, decision)));
  }

  ArticleState with(Position at, int decision) {
    var all = new ArrayList<>(history);
    all.add(new Taken(at, decision));
    int from = Math.max(0, all.size() - MOST);
    return new ArticleState(article, first, all.subList(from, all.size()));
  }

  Position latest() {
    return history.getLast().at();
  }

  int decision() {
    return history.getLast().decision();
  }

  /** The state just before a place in the log; empty when the article came later. */
  Optional<Acceptance.Known> before(Position place) {
    if (first.compareTo(place) >= 0) {
      return Optional.empty();
    }
    int decision =
        history.stream()
            .filter(taken -> taken.at().compareTo(place) < 0)
            .mapToInt(Taken::decision)
            .max()
            .orElse(history.getFirst().decision() - 1);
    return Optional.of(new Acceptance.Known(decision, first));
  }

  Document toDocument() {
    return new Document("_id", article.value())
        .append("first", Keys.of(first))
        .append("latest", Keys.of(latest()))
        .append("decision", decision())
        .append(
            "history",
            history.stream()
                .map(taken ->
                    new Document("at", Keys.of(taken.at())).append("decision", taken.decision()))
                .toList());
  }

  static ArticleState read(Document document) {
    return new ArticleState(
        new ArticleId(document.getString("_id")),
        Keys.read(document.getString("first")),
        document.getList("history", Document.class).stream()
            .map(taken -> new Taken(Keys.read(taken.getString("at")), taken.getInteger("decision")))
            .toList());
  }
}
