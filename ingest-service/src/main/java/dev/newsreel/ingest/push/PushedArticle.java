package dev.newsreel.ingest.push;

import java.net.URI;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * An article as a publisher sends it. Checked already.
 *
 * @param url where readers find it
 * @param text plain text, paragraphs separated by blank lines; instead of {@code html}
 * @param html instead of {@code text}
 * @param authors names
 * @param facts label to values
 */
public record PushedArticle(
    URI url,
    String title,
    @Nullable String summary,
    @Nullable String text,
    @Nullable String html,
    List<String> authors,
    @Nullable Instant published,
    @Nullable Instant modified,
    @Nullable String section,
    List<String> keywords,
    @Nullable String language,
    @Nullable URI image,
    Map<String, List<String>> facts) {

  /** Copies the lists; the facts keep their order. */
  public PushedArticle {
    Objects.requireNonNull(url);
    authors = List.copyOf(authors);
    keywords = List.copyOf(keywords);
    facts = Collections.unmodifiableMap(new LinkedHashMap<>(facts));
  }
}
