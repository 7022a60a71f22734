package dev.newsreel.enrich.catalog;

import java.util.Comparator;

/**
 * What is wrong with a catalog, and where.
 *
 * @param file as {@link CatalogFile#name()}
 * @param line from 1
 * @param message what must hold and what was found
 */
public record Fault(String file, int line, Severity severity, String message)
    implements Comparable<Fault> {

  /** Whether the catalog can be used all the same. */
  public enum Severity {
    /** The catalog is refused. */
    ERROR,
    /** The catalog works, and less well than it could. */
    WARNING
  }

  private static final Comparator<Fault> ORDER =
      Comparator.comparing(Fault::file).thenComparingInt(Fault::line).thenComparing(Fault::message);

  boolean isError() {
    return severity == Severity.ERROR;
  }

  @Override
  public int compareTo(Fault other) {
    return ORDER.compare(this, other);
  }

  /** As compilers print: {@code franchises/bosch.yaml:12: error: ...}. */
  @Override
  public String toString() {
    return file
        + ":"
        + line
        + ": "
        + severity.name().toLowerCase(java.util.Locale.ROOT)
        + ": "
        + message;
  }
}
