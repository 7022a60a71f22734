package dev.newsreel.feed.log;

import static java.util.stream.Collectors.toSet;

import dev.newsreel.events.Kind;
import dev.newsreel.events.KindTag;
import dev.newsreel.events.NewsItem;
import dev.newsreel.events.Previous;
import dev.newsreel.events.Role;
import dev.newsreel.events.ShowTag;
import java.util.List;
import java.util.Set;

/**
 * What a decision says, as far as a filter can ask for it. Ids are interned: there are few of them
 * and very many facets.
 */
public record Facets(List<FranchiseFacet> franchises, List<ShowFacet> shows) {

  /** Says nothing. */
  public static final Facets NONE = new Facets(List.of(), List.of());

  /** Copies the lists. */
  public Facets {
    franchises = List.copyOf(franchises);
    shows = List.copyOf(shows);
  }

  /** Whether nothing is said. */
  public boolean isNothing() {
    return franchises.isEmpty() && shows.isEmpty();
  }

  /** What is said of one franchise. */
  public record FranchiseFacet(String id, Role role, double confidence) {

    /** Interns the id. */
    public FranchiseFacet {
      id = id.intern();
    }
  }

  /** What is said of one show. */
  public record ShowFacet(
      String id,
      String franchise,
      List<String> alsoIn,
      Role role,
      double confidence,
      Set<Kind> kinds) {

    /** Interns the ids. */
    public ShowFacet {
      id = id.intern();
      franchise = franchise.intern();
      alsoIn = alsoIn.stream().map(String::intern).toList();
      kinds = Set.copyOf(kinds);
    }

    /** Whether the show was made under the franchise, first or also. */
    public boolean isOf(String franchiseId) {
      return franchise.equals(franchiseId) || alsoIn.contains(franchiseId);
    }
  }

  /** What the item says now. */
  public static Facets of(NewsItem item) {
    if (item.article().retracted()) {
      return NONE;
    }
    return new Facets(
        item.franchises().stream()
            .map(tag -> new FranchiseFacet(tag.id(), tag.role(), tag.confidence()))
            .toList(),
        item.shows().stream()
            .map(tag ->
                new ShowFacet(
                    tag.id(),
                    tag.franchise(),
                    tag.alsoIn(),
                    tag.role(),
                    tag.confidence(),
                    tag.kinds().stream().map(KindTag::kind).collect(toSet())))
            .toList());
  }

  /**
   * What the decision before the item said. Which further franchises a show is in is taken from the
   * item's own tag, where it still has one.
   */
  public static Facets before(NewsItem item) {
    Previous previous = item.previous();
    if (previous.franchises().isEmpty() && previous.shows().isEmpty()) {
      return NONE;
    }
    return new Facets(
        previous.franchises().stream()
            .map(tag -> new FranchiseFacet(tag.id(), tag.role(), tag.confidence()))
            .toList(),
        previous.shows().stream()
            .map(tag ->
                new ShowFacet(
                    tag.id(),
                    tag.franchise(),
                    alsoIn(item, tag.id()),
                    tag.role(),
                    tag.confidence(),
                    Set.copyOf(tag.kinds())))
            .toList());
  }

  private static List<String> alsoIn(NewsItem item, String show) {
    return item.shows().stream()
        .filter(tag -> tag.id().equals(show))
        .findFirst()
        .map(ShowTag::alsoIn)
        .orElse(List.of());
  }
}
