package dev.newsreel.events;

import java.util.List;

/**
 * The claim that an article is about a franchise.
 *
 * @param confidence in [0,1]: is it really that franchise?
 * @param aboutness in [0,1]: how much is the article about it?
 */
public record FranchiseTag(
    String id,
    String name,
    Role role,
    double confidence,
    double aboutness,
    List<Evidence> evidence) {

  /** Absent evidence is empty evidence. */
  public FranchiseTag {
    evidence = evidence == null ? List.of() : List.copyOf(evidence);
  }
}
