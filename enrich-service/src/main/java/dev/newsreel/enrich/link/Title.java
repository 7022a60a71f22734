package dev.newsreel.enrich.link;

import dev.newsreel.events.catalog.Ambiguity;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * One surface form of a show or of a franchise as a whole.
 *
 * @param text as it is printed
 * @param family number of the franchise
 * @param work number of the show, or {@link #NONE}
 * @param positive words that speak for it, as numbers of context words
 * @param negative words that speak against it
 * @param folded the text in lower case
 * @param covers whether the form takes the words of the shorter ones in it: "Bosch universe" does
 *     not name the show; "Bosch spinoff" and "Harry Potter series" do
 */
record Title(
    String text,
    int family,
    int work,
    Ambiguity ambiguity,
    Set<Integer> positive,
    Set<Integer> negative,
    String folded,
    boolean covers) {

  static final int NONE = -1;

  private static final List<String> WHOLE =
      List.of(
          "universe", "verse", "franchise", "saga", "novels", "books", "world", "films", "movies");

  Title {
    positive = Set.copyOf(positive);
    negative = Set.copyOf(negative);
  }

  /** A form with what does not change from article to article. */
  static Title of(
      String text,
      int family,
      int work,
      Ambiguity ambiguity,
      Set<Integer> positive,
      Set<Integer> negative) {
    var folded = text.toLowerCase(Locale.ROOT);
    boolean covers =
        ambiguity != Ambiguity.DERIVED
            && (work != NONE || WHOLE.stream().anyMatch(folded::endsWith));
    return new Title(text, family, work, ambiguity, positive, negative, folded, covers);
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
