package dev.newsreel.events;

import java.util.List;

/**
 * What the decision before said, as far as a reader's filter can ask for it: so every replica can
 * tell from the one record whether a reader saw the article before. Empty for the first decision.
 */
public record Previous(List<PreviousFranchise> franchises, List<PreviousShow> shows) {

  /** Of the first decision about an article. */
  public static final Previous NONE = new Previous(List.of(), List.of());

  /** Absent lists are empty ones. */
  public Previous {
    franchises = franchises == null ? List.of() : List.copyOf(franchises);
    shows = shows == null ? List.of() : List.copyOf(shows);
  }

  /** What was said of one franchise. */
  public record PreviousFranchise(String id, Role role, double confidence) {}

  /** What was said of one show. Kinds belong to the pair of article and show. */
  public record PreviousShow(
      String id, String franchise, Role role, double confidence, List<Kind> kinds) {

    /** Absent kinds are none. */
    public PreviousShow {
      kinds = kinds == null ? List.of() : List.copyOf(kinds);
    }
  }

  /** What a decision will be called by the one after it. */
  public static Previous of(NewsItem item) {
    return new Previous(
        item.franchises().stream()
            .map(tag -> new PreviousFranchise(tag.id(), tag.role(), tag.confidence()))
            .toList(),
        item.shows().stream()
            .map(tag ->
                new PreviousShow(
                    tag.id(),
                    tag.franchise(),
                    tag.role(),
                    tag.confidence(),
                    tag.kinds().stream().map(KindTag::kind).toList()))
            .toList());
  }
}
