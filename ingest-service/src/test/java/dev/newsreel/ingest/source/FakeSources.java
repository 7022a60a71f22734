package dev.newsreel.ingest.source;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;

/** The sources, in memory. */
public final class FakeSources implements SourceStore {

  private final Map<String, StoredSource> all = new TreeMap<>();
  private final Map<SourceId, Map<String, String>> handled = new HashMap<>();

  @Override
  public synchronized List<StoredSource> all() {
    return List.copyOf(all.values());
  }

  @Override
  public synchronized Optional<StoredSource> find(SourceId id) {
    return Optional.ofNullable(all.get(id.value()));
  }

  @Override
  public synchronized boolean add(Source source, String addedBy) {
    var stored = new StoredSource(source, SourceState.NEW, addedBy);
    return all.putIfAbsent(source.id().value(), stored) == null;
  }

  @Override
  public synchronized boolean describe(Source source) {
    StoredSource known = all.get(source.id().value());
    return known != null
        && all.put(source.id().value(), new StoredSource(source, known.state(), known.addedBy()))
            != null;
  }

  @Override
  public synchronized boolean remove(SourceId id) {
    return all.remove(id.value()) != null;
  }

  @Override
  public void record(SourceId id, SourceState state, Check check) {
    record(id, state);
  }

  @Override
  public synchronized void record(SourceId id, SourceState state) {
    StoredSource known = Objects.requireNonNull(all.get(id.value()));
    all.put(id.value(), new StoredSource(known.source(), state, known.addedBy()));
  }

  @Override
  public List<Check> history(SourceId id) {
    return List.of();
  }

  @Override
  public synchronized Map<String, String> entries(SourceId id) {
    return handled.getOrDefault(id, Map.of());
  }

  @Override
  public synchronized void entries(SourceId id, Map<String, String> entries) {
    handled.put(id, Map.copyOf(entries));
  }

  @Override
  public void take(List<Source> listed) {
    listed.forEach(source -> add(source, "file"));
  }
}
