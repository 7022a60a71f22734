package dev.newsreel.feed.search;

import dev.newsreel.events.Position;
import dev.newsreel.feed.recent.Hits;

/** Finds articles of the window by their words. Thread-safe; takes a few milliseconds at most. */
public final class Search {

  private final SearchIndex index;
  private final Indexer indexer;
  private final SearchMetrics metrics;

  Search(SearchIndex index, Indexer indexer, SearchMetrics metrics) {
    this.index = index;
    this.indexer = indexer;
    this.metrics = metrics;
  }

  /** What came of a search. */
  public sealed interface Outcome {

    /**
     * Articles.
     *
     * @param through everything up to this position was looked at
     */
    record Found(Hits hits, Position through) implements Outcome {}

    /**
     * The query could not be read.
     *
     * @param detail what is wrong and what to do
     */
    record Unreadable(String detail) implements Outcome {}

    /** The index is not whole yet: the service has just started. */
    record NotReady() implements Outcome {}
  }

  /** Finds what a reader typed, as {@link SearchQuery} reads it. */
  public Outcome find(String text) {
    return switch (SearchQuery.read(text)) {
      case SearchQuery.Parsed.Bad(var detail) -> {
        metrics.refuse();
        yield new Outcome.Unreadable(detail);
      }
      case SearchQuery.Parsed.Read(var query) -> {
        // Asked before the search, which then sees at least so much.
        Position through = indexer.through();
        yield indexer.isReady()
            ? new Outcome.Found(metrics.time(() -> index.search(query)), through)
            : new Outcome.NotReady();
      }
    };
  }
}
