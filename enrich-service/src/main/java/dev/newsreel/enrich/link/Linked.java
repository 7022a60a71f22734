package dev.newsreel.enrich.link;

import dev.newsreel.events.catalog.Franchise;
import java.util.List;

/**
 * A franchise that the article speaks of.
 *
 * @param score sum of the clues, in nats
 * @param works its shows that are named; empty when only the franchise is sure
 * @param sightings where the franchise as a whole is named
 */
public record Linked(
    Franchise franchise,
    double score,
    List<Clue> clues,
    List<LinkedWork> works,
    List<Sighting> sightings) {

  /** Copies the lists. */
  public Linked {
    clues = List.copyOf(clues);
    works = List.copyOf(works);
    sightings = List.copyOf(sightings);
  }

  /**
   * A show of the franchise that the article names.
   *
   * @param score sum of the clues, in nats
   */
  public record LinkedWork(Work work, double score, List<Clue> clues, List<Sighting> sightings) {

    /** Copies the lists. */
    public LinkedWork {
      clues = List.copyOf(clues);
      sightings = List.copyOf(sightings);
    }
  }
}
