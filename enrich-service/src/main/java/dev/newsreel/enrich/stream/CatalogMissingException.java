package dev.newsreel.enrich.stream;

/** The catalog topic has not been read yet; the same call may succeed soon. */
public final class CatalogMissingException extends RuntimeException {

  CatalogMissingException() {
    super("the catalog has not been read yet");
  }
}
