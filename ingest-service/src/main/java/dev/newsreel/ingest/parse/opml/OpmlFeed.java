package dev.newsreel.ingest.parse.opml;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One feed of a list.
 *
 * @param url of the feed, absolute, {@code http} or {@code https}; not checked any further
 * @param title for people; the address where the document gives none
 * @param site the site the feed belongs to
 * @param groups the outlines around it, outermost first
 * @param categories as OPML writes them: {@code Crime} or {@code /TV/Crime}
 * @param line where it stands in the document that was read; 0 for one to be written
 */
public record OpmlFeed(
    String url,
    String title,
    @Nullable String site,
    List<String> groups,
    List<String> categories,
    int line) {

  public OpmlFeed {
    groups = List.copyOf(groups);
    categories = List.copyOf(categories);
  }
}
