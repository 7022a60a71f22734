package dev.newsreel.feed.log;

import dev.newsreel.events.ArticleId;
import dev.newsreel.events.NewsItem;
import dev.newsreel.events.Position;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Decides which records of the log count: a record is accepted if its decision number is greater
 * than the last accepted of its article; anything else is an echo. A function of the log alone, so
 * every replica decides alike. Not thread-safe: the tail's thread owns it.
 */
public final class Acceptance {

  private final Map<ArticleId, Known> known = new HashMap<>();

  /**
   * The state of an article just before a place in the log.
   *
   * @param decision the last accepted, 0 when there is none
   * @param first position of the first accepted record
   */
  public record Known(int decision, Position first) {}

  /** Whether the state of the article is known here. */
  public boolean knows(ArticleId article) {
    return known.containsKey(article);
  }

  /** Takes over what somebody else knows of an article. */
  public void learn(ArticleId article, Known state) {
    known.put(article, state);
  }

  /**
   * Judges the next record of the log.
   *
   * @return the position of the article's first accepted record, which may be this one; empty for
   *     an echo
   */
  public Optional<Position> judge(Position position, NewsItem item) {
    Known before = known.get(item.article().id());
    if (before != null && item.decision() <= before.decision()) {
      return Optional.empty();
    }
    Position first = before == null ? position : before.first();
    known.put(item.article().id(), new Known(item.decision(), first));
    return Optional.of(first);
  }
}
