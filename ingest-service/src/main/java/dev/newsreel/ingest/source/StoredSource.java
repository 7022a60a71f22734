package dev.newsreel.ingest.source;

/**
 * A source as the store has it.
 *
 * @param addedBy {@code file}, {@code api} or {@code opml}
 */
public record StoredSource(Source source, SourceState state, String addedBy) {

  /** The source's id. */
  public SourceId id() {
    return source.id();
  }
}
