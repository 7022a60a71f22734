package dev.newsreel.enrich.importer;

/** A source does not answer, or not in the form it is known for. */
public final class SourceFailedException extends RuntimeException {

  SourceFailedException(String message) {
    super(message);
  }

  SourceFailedException(String message, Throwable cause) {
    super(message, cause);
  }
}
