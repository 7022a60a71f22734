package dev.newsreel.enrich.link;

import dev.newsreel.events.catalog.Franchise;
import dev.newsreel.events.catalog.Show;

/**
 * A show of the catalog with its franchise.
 *
 * @param number of the work in the lexicon
 * @param family number of the franchise in the lexicon
 */
public record Work(int number, Show show, Franchise franchise, int family) {

  /** The year of the first broadcast, or 0 when the catalog does not say. */
  int firstYear() {
    return year(show.firstAired());
  }

  /** The year of the last broadcast, or 0 when it goes on or the catalog does not say. */
  int lastYear() {
    return year(show.lastAired());
  }

  private static int year(@org.jspecify.annotations.Nullable String date) {
    return date == null || date.length() < 4 ? 0 : Integer.parseInt(date.substring(0, 4));
  }
}
