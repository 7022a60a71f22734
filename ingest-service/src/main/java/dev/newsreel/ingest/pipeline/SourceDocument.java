package dev.newsreel.ingest.pipeline;

import dev.newsreel.ingest.schedule.FeedHints;
import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a source's document says.
 *
 * @param isReadable whether it was a document of the source's kind at all
 * @param hub a WebSub hub that announces it, with {@code topic}, the address it is announced under
 * @param problems for a person; the document could be read all the same unless not readable
 */
public record SourceDocument(
    boolean isReadable,
    List<Entry> entries,
    FeedHints hints,
    @Nullable URI hub,
    @Nullable URI topic,
    List<String> problems) {

  /** Copies the lists. */
  public SourceDocument {
    entries = List.copyOf(entries);
    problems = List.copyOf(problems);
  }

  SourceDocument announcedBy(URI otherHub, @Nullable URI otherTopic) {
    return new SourceDocument(isReadable, entries, hints, otherHub, otherTopic, problems);
  }

  static SourceDocument unreadable(String problem) {
    return new SourceDocument(false, List.of(), FeedHints.NONE, null, null, List.of(problem));
  }
}
