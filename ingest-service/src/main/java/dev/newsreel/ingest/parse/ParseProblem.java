package dev.newsreel.ingest.parse;

/**
 * Something about a document that is not as it should be. Nothing of it stopped the reading.
 *
 * @param kind what sort of problem; stable, for counting
 * @param message what was found and what was made of it, for people
 * @param line where it begins, counted from 1; 0 if it concerns the whole document
 */
public record ParseProblem(Kind kind, String message, int line) {

  /** Sorts of problems. */
  public enum Kind {
    /** There is nothing to read, or nothing that is a feed. */
    NOT_A_FEED,
    /** A web page where a feed was expected. */
    HTML_PAGE,
    /** The declared character set is wrong, unknown or missing. */
    CHARSET,
    /** Not well-formed: read by recovery. */
    MALFORMED,
    /** A date that no known form fits. */
    DATE,
    /** A document type with declarations that were ignored. */
    DOCTYPE,
    /** Larger than what is read: the rest was left out. */
    LIMIT
  }
}
