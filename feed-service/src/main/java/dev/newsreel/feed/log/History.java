package dev.newsreel.feed.log;

import dev.newsreel.events.ArticleId;
import dev.newsreel.events.Position;
import java.util.List;
import java.util.Map;
import reactor.core.publisher.Mono;

/** The stored log, for those who judge it and those who serve it again. Never blocks. */
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

  /** The last position that was deleted for its age; empty when none was. */
  Mono<Position> pruned();

  /**
   * Accepted records in log order.
   *
   * @param after not this one
   * @param last up to this one, which should not be beyond {@link #progress()}
   */
  Mono<List<Entry>> page(Position after, Position last, int limit);
}
