package dev.newsreel.ingest.source;

import java.util.List;

/**
 * What the configured files list.
 *
 * @param sources in the order of the files
 */
public record ListedSources(List<Source> sources) {

  /** Keeps the order. */
  public ListedSources {
    sources = List.copyOf(sources);
  }
}
