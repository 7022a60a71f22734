package dev.newsreel.events.catalog;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A fictional universe or brand under which shows are made.
 *
 * @param id lower case words with hyphens
 * @param description one sentence for readers
 * @param phrases forms that name the whole, such as {@code Bosch universe}; class {@code unique}
 *     unless said
 * @param characters names that mean this franchise whoever plays them
 * @param people authors and producers of the whole, beside the shows' own credits
 * @param blocks longer forms that suppress what they cover, such as {@code Robert Bosch}
 * @param negative words that speak against every alias of the franchise
 * @param redirects former ids of this franchise
 * @param partial the cast of a show in it was not verified
 */
public record Franchise(
    String id,
    String name,
    @Nullable String description,
    List<Alias> phrases,
    List<Alias> characters,
    List<String> people,
    List<String> blocks,
    List<String> positive,
    List<String> negative,
    List<Show> shows,
    List<String> redirects,
    @Nullable String parent,
    boolean partial,
    List<FactSource> sources) {

  /** Absent lists are empty ones. */
  public Franchise {
    phrases = copy(phrases);
    characters = copy(characters);
    people = copy(people);
    blocks = copy(blocks);
    positive = copy(positive);
    negative = copy(negative);
    shows = copy(shows);
    redirects = copy(redirects);
    sources = copy(sources);
  }

  private static <T> List<T> copy(@Nullable List<T> list) {
    return list == null ? List.of() : List.copyOf(list);
  }
}
