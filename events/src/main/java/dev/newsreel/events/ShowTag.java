package dev.newsreel.events;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The claim that an article is about a show, with what the catalog knows of it.
 *
 * @param id unique in the whole catalog, such as {@code ballard}
 * @param franchise id of the franchise it belongs to first
 * @param alsoIn ids of further franchises
 * @param confidence in [0,1]
 * @param aboutness in [0,1]
 * @param kinds most important first
 * @param seasons the seasons the article speaks of
 * @param network who broadcasts or streams it now, of the catalog
 * @param releaseDate when it first aired, of the catalog; ISO 8601, may be only a year
 */
public record ShowTag(
    String id,
    String title,
    String franchise,
    List<String> alsoIn,
    Role role,
    double confidence,
    double aboutness,
    List<KindTag> kinds,
    List<Integer> seasons,
    @Nullable String network,
    @Nullable String releaseDate,
    List<Evidence> evidence) {

  /** Absent lists are empty ones. */
  public ShowTag {
    alsoIn = alsoIn == null ? List.of() : List.copyOf(alsoIn);
    kinds = kinds == null ? List.of() : List.copyOf(kinds);
    seasons = seasons == null ? List.of() : List.copyOf(seasons);
    evidence = evidence == null ? List.of() : List.copyOf(evidence);
  }
}
