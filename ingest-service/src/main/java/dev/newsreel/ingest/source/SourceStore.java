package dev.newsreel.ingest.source;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The sources, for all replicas. Every method may throw {@code StoreUnavailableException}. */
public interface SourceStore {

  /** Every source, in the order of ids. */
  List<StoredSource> all();

  /** One source. */
  Optional<StoredSource> find(SourceId id);

  /**
   * Adds a source that is not there.
   *
   * @return {@code false} when there is one with this id already
   */
  boolean add(Source source, String addedBy);

  /** Describes a source anew; its state and history stay. {@code false} when there is none. */
  boolean describe(Source source);

  /** Forgets a source with its history. {@code false} when there is none. */
  boolean remove(SourceId id);

  /** Keeps what a check came to: the state and a line of history. */
  void record(SourceId id, SourceState state, Check check);

  /** Keeps a state. */
  void record(SourceId id, SourceState state);

  /** The last checks, newest first, at most 50; empty when there is no such source. */
  List<Check> history(SourceId id);

  /** What was in the source's document when it was last handled: entry key to fingerprint. */
  Map<String, String> entries(SourceId id);

  /** Remembers the entries that were handled. */
  void entries(SourceId id, Map<String, String> handled);

  /** Adds what a file lists, and describes anew what changed in the file since it was last read. */
  void take(List<Source> listed);
}
