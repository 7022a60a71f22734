package dev.newsreel.enrich.catalog;

import dev.newsreel.events.catalog.CatalogEntry;
import dev.newsreel.events.catalog.Franchise;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What the topic says at one moment. Immutable. An entry without a franchise is a franchise that
 * was deleted: it stays, so that its version is not used again and no seed brings it back.
 */
final class Entries {

  static final Entries NONE = new Entries(new TreeMap<>(), 0);

  private final SortedMap<String, CatalogEntry> byId;
  private final long sequence;

  private Entries(SortedMap<String, CatalogEntry> byId, long sequence) {
    this.byId = Collections.unmodifiableSortedMap(byId);
    this.sequence = sequence;
  }

  /** With one entry more, or another in the place of the one before. */
  Entries with(String id, CatalogEntry entry) {
    var next = new TreeMap<>(byId);
    next.put(id, entry);
    return new Entries(next, Math.max(sequence, entry.sequence()));
  }

  /** Without any trace of a franchise. */
  Entries without(String id) {
    var next = new TreeMap<>(byId);
    next.remove(id);
    return new Entries(next, sequence);
  }

  /** The greatest sequence seen; 0 when nothing was. */
  long sequence() {
    return sequence;
  }

  Optional<CatalogEntry> find(String id) {
    return Optional.ofNullable(byId.get(id));
  }

  Collection<CatalogEntry> all() {
    return byId.values();
  }

  Catalog catalog(Collection<Network> networks) {
    List<Franchise> franchises =
        byId.values().stream().map(CatalogEntry::franchise).filter(Objects::nonNull).toList();
    return Catalog.of(sequence, franchises, networks);
  }
}
