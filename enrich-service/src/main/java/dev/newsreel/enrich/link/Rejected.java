package dev.newsreel.enrich.link;

import dev.newsreel.events.catalog.Franchise;
import java.util.List;

/**
 * A franchise whose forms stand in the article and that was not believed.
 *
 * @param score sum of the clues, in nats
 * @param reason what was missing or what spoke against it
 */
public record Rejected(Franchise franchise, double score, String reason, List<Clue> clues) {

  /** Copies the list. */
  public Rejected {
    clues = List.copyOf(clues);
  }
}
