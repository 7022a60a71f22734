package dev.newsreel.enrich.tag;

import dev.newsreel.events.Evidence;
import java.util.List;

/**
 * A franchise that was not believed.
 *
 * @param id of the franchise
 * @param confidence in [0,1]
 * @param reason what was missing or spoke against it
 * @param evidence its weights add up to the score behind the confidence
 */
public record RejectedCandidate(
    String id, String name, double confidence, String reason, List<Evidence> evidence) {

  /** Copies the list. */
  public RejectedCandidate {
    evidence = List.copyOf(evidence);
  }
}
