package dev.newsreel.ingest.schedule;

import dev.newsreel.ingest.source.SourceId;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Which source is due when, in memory: about a hundred bytes each. Thread-safe. */
final class DueQueue {

  private record Due(Instant at, SourceId id) {}

  private final TreeSet<Due> queue =
      new TreeSet<>(Comparator.comparing(Due::at).thenComparing(due -> due.id().value()));
  private final Map<SourceId, Due> byId = new HashMap<>();

  /** The source is due then, and not when it was due before. */
  synchronized void put(SourceId id, Instant at) {
    remove(id);
    var due = new Due(at, id);
    queue.add(due);
    byId.put(id, due);
  }

  synchronized void remove(SourceId id) {
    Due before = byId.remove(id);
    if (before != null) {
      queue.remove(before);
    }
  }

  /** Takes out the source that has been due longest; empty when none is. */
  synchronized Optional<SourceId> take(Instant now) {
    if (queue.isEmpty() || queue.first().at().isAfter(now)) {
      return Optional.empty();
    }
    Due due = queue.removeFirst();
    byId.remove(due.id());
    return Optional.of(due.id());
  }

  /** When the next source is due, or was; empty when there is none. */
  synchronized Optional<Instant> first() {
    return queue.isEmpty() ? Optional.empty() : Optional.of(queue.first().at());
  }

  synchronized Set<SourceId> ids() {
    return Set.copyOf(byId.keySet());
  }

  synchronized int size() {
    return queue.size();
  }
}
