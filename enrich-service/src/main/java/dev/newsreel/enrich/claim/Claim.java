package dev.newsreel.enrich.claim;

import org.jspecify.annotations.Nullable;

/**
 * One line of a page's box of facts, as a claim about a show. It never changes the catalog.
 *
 * @param show id of the show
 * @param field {@code network}, {@code first-aired}, {@code seasons} or {@code cast}
 * @param value as the page has it
 * @param known what the catalog has; {@code null} when it has nothing
 */
public record Claim(
    String franchise,
    String show,
    String field,
    String value,
    @Nullable String known,
    Match match) {

  /** How claim and catalog go together. */
  public enum Match {
    /** They say the same, as far as both are precise. */
    AGREES,
    /** They cannot both be right, or the page knows of something later. */
    CONFLICTS,
    /** The catalog says nothing of it. */
    UNKNOWN
  }
}
