package dev.newsreel.ingest.pipeline;

import dev.newsreel.events.Author;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One article as a source announces it, before its page is read.
 *
 * @param url of the page, absolute
 * @param title plain text; empty when the source gives none
 * @param summary plain text
 * @param html the longest text the source gives, sanitised HTML; {@code null} when it is no more
 *     than the summary
 * @param keywords the source's categories
 * @param stamp changes when the source changed the entry
 */
public record Entry(
    URI url,
    String title,
    @Nullable String summary,
    @Nullable String html,
    List<Author> authors,
    @Nullable Instant published,
    @Nullable Instant updated,
    List<String> keywords,
    @Nullable String language,
    @Nullable URI image,
    String stamp) {

  /** Copies the lists. */
  public Entry {
    authors = List.copyOf(authors);
    keywords = List.copyOf(keywords);
  }
}
