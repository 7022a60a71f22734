package dev.newsreel.events.catalog;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One series, film or special of a franchise.
 *
 * @param id unique in the whole catalog: lower case words with hyphens
 * @param type {@code series}, {@code miniseries}, {@code anthology}, {@code film}, {@code special},
 *     {@code reality}, {@code game}, {@code book} or {@code stage}
 * @param rival a work of the same name outside the streams (a game, a film, a novel): matched so
 *     that it can speak against the others, never tagged
 * @param ambiguity class of the title itself
 * @param aliases further surface forms; the title is one of itself
 * @param positive words near the title that speak for it
 * @param negative words near the title that speak against it
 * @param networks latest last
 * @param firstAired ISO 8601, may be only a year
 * @param lastAired ISO 8601, may be only a year; {@code null} while it goes on
 * @param seasons how many seasons have been shown or ordered
 * @param status {@code announced}, {@code in-production}, {@code running}, {@code ended}, {@code
 *     cancelled}; {@code null} when not known
 * @param spinOffOf id of a show
 * @param alsoIn ids of further franchises
 */
public record Show(
    String id,
    String title,
    @Nullable String type,
    boolean rival,
    Ambiguity ambiguity,
    List<Alias> aliases,
    List<String> positive,
    List<String> negative,
    List<Broadcast> networks,
    @Nullable String firstAired,
    @Nullable String lastAired,
    @Nullable Integer seasons,
    @Nullable String status,
    @Nullable String spinOffOf,
    List<String> basedOn,
    List<String> creators,
    List<String> showrunners,
    List<String> directors,
    List<Credit> cast,
    List<String> alsoIn,
    List<FactSource> sources) {

  /** Absent lists are empty ones; an absent class is {@link Ambiguity#HOMONYM}. */
  public Show {
    ambiguity = ambiguity == null ? Ambiguity.HOMONYM : ambiguity;
    aliases = copy(aliases);
    positive = copy(positive);
    negative = copy(negative);
    networks = copy(networks);
    basedOn = copy(basedOn);
    creators = copy(creators);
    showrunners = copy(showrunners);
    directors = copy(directors);
    cast = copy(cast);
    alsoIn = copy(alsoIn);
    sources = copy(sources);
  }

  private static <T> List<T> copy(@Nullable List<T> list) {
    return list == null ? List.of() : List.copyOf(list);
  }
}
