package dev.newsreel.ingest.parse.opml;

import dev.newsreel.ingest.parse.ParseProblem;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A list of feeds (OPML 2.0).
 *
 * @param feeds in the order of the document, each address once
 * @param problems what could not be taken from the document, with its line; empty for a list to be
 *     written
 */
public record Opml(@Nullable String title, List<OpmlFeed> feeds, List<ParseProblem> problems) {

  public Opml {
    feeds = List.copyOf(feeds);
    problems = List.copyOf(problems);
  }

  /** A list to be written. */
  public static Opml of(String title, List<OpmlFeed> feeds) {
    return new Opml(title, feeds, List.of());
  }
}
