package dev.newsreel.feed.log;

import dev.newsreel.events.ArticleId;
import dev.newsreel.events.Position;
import java.util.List;
import java.util.Map;
import reactor.core.publisher.Mono;

/** What the tail asks of the store before it can judge the log. */
public interface History {

  /** The last stored position; empty when nothing is stored. */
  Mono<Position> progress();

  /**
   * The state of articles just before a place in the log each; articles that the store does not
   * know, or met later, are left out.
   */
  Mono<Map<ArticleId, Acceptance.Known>> before(Map<ArticleId, Position> places);

  /**
   * The newest accepted records before a position, in log order.
   *
   * @param most how many
   */
  Mono<List<Entry>> newestBefore(Position position, int most);
}
