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

  /** Whether another is about the same franchise or show, so that the later one counts. */
  boolean isOfTheSame(Verdict other) {
    return java.util.Objects.equals(target(), other.target());
  }

  private String target() {
    return show == null ? "franchise " + franchise : "show " + show;
  }
}
