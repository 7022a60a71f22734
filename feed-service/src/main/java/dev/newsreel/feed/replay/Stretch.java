package dev.newsreel.feed.replay;

import dev.newsreel.events.Position;
import dev.newsreel.feed.log.Entry;
import java.util.List;

/** What there is after a position. */
public sealed interface Stretch {

  /**
   * Accepted records, without a hole.
   *
   * @param entries in log order; may be empty
   * @param through everything accepted after the asked position up to here is in {@code entries}
   */
  record Entries(List<Entry> entries, Position through) implements Stretch {

    /** Copies the entries. */
    public Entries {
      entries = List.copyOf(entries);
    }
  }

  /**
   * Records are gone for ever.
   *
   * @param resumeAt go on after this one
   */
  record Lost(Position resumeAt) implements Stretch {}

  /** There is something, and it cannot be read now: ask again. */
  record Later(String reason) implements Stretch {}
}
