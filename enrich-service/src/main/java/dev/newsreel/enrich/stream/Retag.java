package dev.newsreel.enrich.stream;

import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;

/**
 * One way through all articles of the topic with the catalog of today. Collection {@code retags},
 * one document: there is one retag at a time.
 *
 * @param id tells one retag from the next
 * @param rate most changes a second that go to the log
 * @param catalog sequence of the catalog when it began; a newer one is used as soon as it is there
 * @param ends for each partition the offset to stop before: later articles are tagged on arrival
 * @param done for each partition the offset to go on at
 * @param read articles looked at
 * @param changed decisions that went to the log
 * @param skipped former revisions, retracted articles and records that are none
 */
record Retag(
    String id,
    State state,
    int rate,
    long catalog,
    Instant started,
    Instant updated,
    Map<String, Long> ends,
    Map<String, Long> done,
    long read,
    long changed,
    long skipped,
    String note) {

  enum State {
    RUNNING,
    STOPPED,
    DONE
  }

  Retag {
    ends = Map.copyOf(ends);
    done = Map.copyOf(done);
  }

  Retag at(int partition, long offset, Counts counts, Instant now) {
    var places = new TreeMap<>(done);
    places.put(String.valueOf(partition), offset);
    return new Retag(
        id,
        state,
        rate,
        catalog,
        started,
        now,
        ends,
        places,
        counts.read,
        counts.changed,
        counts.skipped,
        note);
  }

  Retag in(State next, String why, Instant now) {
    return new Retag(
        id, next, rate, catalog, started, now, ends, done, read, changed, skipped, why);
  }

  /** What was counted so far; of one thread. */
  static final class Counts {

    long read;
    long changed;
    long skipped;

    Counts(Retag retag) {
      read = retag.read();
      changed = retag.changed();
      skipped = retag.skipped();
    }
  }
}
