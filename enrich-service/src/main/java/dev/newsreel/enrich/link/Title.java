package dev.newsreel.enrich.link;

import dev.newsreel.events.catalog.Ambiguity;
import java.util.Set;

/**
 * One surface form of a show or of a franchise as a whole.
 *
 * @param text as it is printed
 * @param family number of the franchise
 * @param work number of the show, or {@link #NONE}
 * @param positive words that speak for it, as numbers of context words
 * @param negative words that speak against it
 */
record Title(
    String text,
    int family,
    int work,
    Ambiguity ambiguity,
    Set<Integer> positive,
    Set<Integer> negative) {

  static final int NONE = -1;

  Title {
    positive = Set.copyOf(positive);
    negative = Set.copyOf(negative);
  }

  /** A phrase for the franchise as a whole. */
  boolean isPhrase() {
    return work == NONE;
  }

  /** Needs support of two kinds. */
  boolean isHostile() {
    return ambiguity == Ambiguity.COMMON || ambiguity == Ambiguity.FUNCTION_WORD;
  }

  /** Whether a lower-case mention is no mention. */
  boolean needsCapital() {
    return ambiguity != Ambiguity.UNIQUE && ambiguity != Ambiguity.STRONG;
  }
}
