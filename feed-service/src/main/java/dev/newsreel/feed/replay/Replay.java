package dev.newsreel.feed.replay;

import dev.newsreel.events.Position;
import dev.newsreel.feed.log.Entry;
import dev.newsreel.feed.log.History;
import dev.newsreel.feed.log.Positions;
import dev.newsreel.feed.recent.Recent;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Mono;

/**
 * The log after any position: out of memory where it is there, else out of the store as far as the
 * store has come, else out of Kafka. Never blocks, never leaves out a record in between.
 */
public final class Replay {

  private static final Logger log = LoggerFactory.getLogger(Replay.class);

  private final Recent recent;
  private final History store;
  private final OldLog kafka;

  public Replay(Recent recent, History store, OldLog kafka) {
    this.recent = recent;
    this.store = store;
    this.kafka = kafka;
  }

  /**
   * The next stretch after a position.
   *
   * @param limit at most this many entries
   */
  public Mono<Stretch> after(Position position, int limit) {
    if (position.compareTo(recent.floor()) >= 0) {
      return Mono.just(fromMemory(position, limit));
    }
    return fromStore(position, limit)
        .onErrorResume(failure -> {
          log.atWarn().addKeyValue("reason", failure.toString()).log("Store does not replay");
          return kafka.after(position, recent.floor(), limit);
        });
  }

  private Stretch fromMemory(Position position, int limit) {
    var entries = new ArrayList<Entry>();
    long number = recent.firstAfter(position);
    while (entries.size() < limit) {
      Entry entry = recent.get(number++);
      if (entry == null) {
        break;
      }
      entries.add(entry);
    }
    return new Stretch.Entries(
        entries, entries.isEmpty() ? position : entries.getLast().position());
  }

  private Mono<Stretch> fromStore(Position position, int limit) {
    return Mono.zip(
            store.progress().defaultIfEmpty(Positions.BEFORE_ALL),
            store.pruned().defaultIfEmpty(Positions.BEFORE_ALL))
        .flatMap(found -> {
          Position progress = found.getT1();
          Position pruned = found.getT2();
          if (position.compareTo(pruned) < 0) {
            return Mono.just(new Stretch.Lost(pruned));
          }
          if (progress.compareTo(position) <= 0) {
            return kafka.after(position, recent.floor(), limit);
          }
          return store
              .page(position, progress, limit)
              .map(entries -> new Stretch.Entries(entries, through(entries, progress, limit)));
        });
  }

  private static Position through(List<Entry> entries, Position progress, int limit) {
    return entries.size() == limit ? entries.getLast().position() : progress;
  }
}
