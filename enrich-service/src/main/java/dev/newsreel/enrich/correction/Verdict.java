package dev.newsreel.enrich.correction;

import dev.newsreel.events.Kind;
import dev.newsreel.events.Role;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a person says of an article and a franchise, or one show of it.
 *
 * @param franchise its id
 * @param show id of one of its shows; {@code null} when it is said of the franchise
 * @param about whether the article has to do with it at all
 * @param role {@code null} leaves what was found, and is primary where nothing was
 * @param kinds of a show, most important first; {@code null} leaves what was found
 * @param seasons of a show; {@code null} leaves what was found
 */
public record Verdict(
    String franchise,
    @Nullable String show,
    boolean about,
    @Nullable Role role,
    @Nullable List<Kind> kinds,
    @Nullable List<Integer> seasons) {

  /** Copies the lists. */
  public Verdict {
    kinds = kinds == null ? null : List.copyOf(kinds);
    seasons = seasons == null ? null : List.copyOf(seasons);
  }

  /**
   * Whether an earlier verdict counts no longer after this one: it is about the same, or says that
   * the article has nothing to do with the franchise of a show that it is about, or the other way
   * round.
   */
  boolean rulesOut(Verdict earlier) {
    if (show != null && earlier.show != null) {
      return show.equals(earlier.show);
    }
    boolean same = show == null && earlier.show == null;
    boolean opened = show != null && about && !earlier.about;
    boolean closed = earlier.show != null && !about;
    return franchise.equals(earlier.franchise) && (same || opened || closed);
  }
}
