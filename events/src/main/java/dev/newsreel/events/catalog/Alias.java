package dev.newsreel.events.catalog;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A surface form that may name a franchise, show, person or character.
 *
 * @param text as it is printed; folding is the matcher's work
 * @param language BCP 47 when the form is of one language only
 * @param positive words near by that speak for it
 * @param negative words near by that speak against it, such as {@code dishwasher}
 */
public record Alias(
    String text,
    Ambiguity ambiguity,
    @Nullable String language,
    List<String> positive,
    List<String> negative) {

  /**
   * Absent lists are empty ones; an absent class is {@link Ambiguity#HOMONYM}, the careful guess.
   */
  public Alias {
    ambiguity = ambiguity == null ? Ambiguity.HOMONYM : ambiguity;
    positive = positive == null ? List.of() : List.copyOf(positive);
    negative = negative == null ? List.of() : List.copyOf(negative);
  }
}
