package dev.newsreel.ingest.parse;

import java.util.List;

/**
 * All that could be read from a document.
 *
 * @param encoding the character set it was decoded with, lower case, by the name the document or
 *     answer used
 * @param entries in the order of the document
 * @param problems at most {@value Problems#MAX}, in the order they were met
 */
public record ParsedFeed(
    String encoding,
    FeedFormat format,
    FeedMeta feed,
    List<ParsedEntry> entries,
    List<ParseProblem> problems) {

  public ParsedFeed {
    entries = List.copyOf(entries);
    problems = List.copyOf(problems);
  }
}
