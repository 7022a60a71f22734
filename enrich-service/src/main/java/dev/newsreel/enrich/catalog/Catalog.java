package dev.newsreel.enrich.catalog;

import dev.newsreel.events.CatalogVersion;
import dev.newsreel.events.catalog.Franchise;
import dev.newsreel.events.catalog.Show;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.TreeMap;

/**
 * All franchises, shows and networks at one moment. Immutable: a change makes another catalog, so
 * an article is decided wholly with one.
 */
public final class Catalog {

  /** A catalog of nothing, before anything was read; its sequence is 0. */
  public static final Catalog EMPTY = of(0, List.of(), List.of());

  private final CatalogVersion version;
  private final SequencedMap<String, Franchise> franchises;
  private final SequencedMap<String, Network> networks;
  private final SequencedMap<String, Show> shows = new TreeMap<>();
  private final Map<String, Franchise> owners = new HashMap<>();
  private final Map<String, String> redirects = new HashMap<>();

  private Catalog(
      CatalogVersion version,
      SequencedMap<String, Franchise> franchises,
      SequencedMap<String, Network> networks) {
    this.version = version;
    this.franchises = Collections.unmodifiableSequencedMap(franchises);
    this.networks = Collections.unmodifiableSequencedMap(networks);
    franchises.values().forEach(this::index);
  }

  private void index(Franchise franchise) {
    franchise.redirects().forEach(former -> redirects.put(former, franchise.id()));
    for (Show show : franchise.shows()) {
      shows.put(show.id(), show);
      owners.put(show.id(), franchise);
    }
  }

  /**
   * The catalog of these franchises and networks. The digest depends on what they say and on
   * nothing else: neither on their order nor on the sequence.
   */
  public static Catalog of(
      long sequence, Collection<Franchise> franchises, Collection<Network> networks) {
    var byId = new TreeMap<String, Franchise>();
    franchises.forEach(franchise -> byId.put(franchise.id(), franchise));
    var byName = new TreeMap<String, Network>();
    networks.forEach(network -> byName.put(network.name(), network));
    var digest = Digests.of(byId.values(), byName.values());
    return new Catalog(new CatalogVersion(sequence, digest), byId, byName);
  }

  /** Sequence, which only grows, and digest of the whole. */
  public CatalogVersion version() {
    return version;
  }

  /** By id, in the order of the ids. */
  public SequencedMap<String, Franchise> franchises() {
    return franchises;
  }

  /** By id, in the order of the ids; rivals too. */
  public SequencedMap<String, Show> shows() {
    return Collections.unmodifiableSequencedMap(shows);
  }

  /** By name, in the order of the names. */
  public SequencedMap<String, Network> networks() {
    return networks;
  }

  /** The franchise of that id, or the one that the id was renamed to. */
  public Optional<Franchise> franchise(String id) {
    var current = franchises.containsKey(id) ? id : redirects.getOrDefault(id, id);
    return Optional.ofNullable(franchises.get(current));
  }

  /** The show of that id. */
  public Optional<Show> show(String id) {
    return Optional.ofNullable(shows.get(id));
  }

  /** The franchise that a show belongs to first. */
  public Optional<Franchise> franchiseOf(String showId) {
    return Optional.ofNullable(owners.get(showId));
  }
}
