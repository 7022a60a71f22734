package dev.newsreel.feed.replay;

import dev.newsreel.events.Position;
import reactor.core.publisher.Mono;

/** The log where it was written first, for what the store does not have yet or cannot say now. */
public interface OldLog {

  /**
   * The next stretch after a position.
   *
   * @param end memory has everything after this one
   */
  Mono<Stretch> after(Position position, Position end, int limit);
}
