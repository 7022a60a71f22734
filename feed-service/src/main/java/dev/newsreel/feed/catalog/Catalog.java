package dev.newsreel.feed.catalog;

import dev.newsreel.events.catalog.Franchise;
import dev.newsreel.events.catalog.Show;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The catalog as it was at one moment. Immutable. */
public final class Catalog {

  /** Before anything was read. */
  static final Catalog EMPTY = new Catalog(Map.of());

  private final Map<String, Franchise> franchises;
  private final Map<String, String> redirects = new HashMap<>();
  private final Map<String, Show> shows = new HashMap<>();

  Catalog(Map<String, Franchise> franchises) {
    this.franchises = new TreeMap<>(franchises);
    for (Franchise franchise : franchises.values()) {
      franchise.redirects().forEach(former -> redirects.put(former, franchise.id()));
      // A rival is only there to be told apart; nothing is ever tagged with it.
      franchise.shows().stream()
          .filter(show -> !show.rival())
          .forEach(show -> shows.put(show.id(), show));
    }
  }

  /** All franchises by id. */
  public Map<String, Franchise> franchises() {
    return java.util.Collections.unmodifiableMap(franchises);
  }

  /** The franchise of an id, or of one it had formerly. */
  public Optional<Franchise> franchise(String id) {
    return Optional.ofNullable(franchises.get(redirects.getOrDefault(id, id)));
  }

  /** The show of an id. */
  public Optional<Show> show(String id) {
    return Optional.ofNullable(shows.get(id));
  }

  /** Whether nothing is known: the catalog has not been published yet. */
  public boolean isEmpty() {
    return franchises.isEmpty();
  }
}
