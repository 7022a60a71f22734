package dev.newsreel.events;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An article without its text: what may be shown to readers. Fields as in {@link Article}.
 *
 * @param excerpt at most 300 characters and a fifth of the text: a whole article is never
 *     republished
 */
public record ArticleExcerpt(
    ArticleId id,
    int revision,
    String contentHash,
    URI url,
    SourceRef source,
    String title,
    @Nullable String excerpt,
    @Nullable String language,
    List<Author> authors,
    @Nullable Instant published,
    @Nullable Instant modified,
    Instant fetched,
    @Nullable String section,
    List<String> keywords,
    @Nullable URI image,
    Map<String, List<String>> facts,
    @Nullable String storyId,
    boolean backfill,
    @Nullable Extraction extraction,
    boolean retracted) {

  /** Absent lists and maps are empty ones. */
  public ArticleExcerpt {
    authors = authors == null ? List.of() : List.copyOf(authors);
    keywords = keywords == null ? List.of() : List.copyOf(keywords);
    facts = Facts.copy(facts);
  }

  /** The excerpt of an article; its text is {@link Excerpts#of(Article)}. */
  public static ArticleExcerpt of(Article article) {
    return new ArticleExcerpt(
        article.id(),
        article.revision(),
        article.contentHash(),
        article.url(),
        article.source(),
        article.title(),
        Excerpts.of(article),
        article.language(),
        article.authors(),
        article.published(),
        article.modified(),
        article.fetched(),
        article.section(),
        article.keywords(),
        article.image(),
        article.facts(),
        article.storyId(),
        article.backfill(),
        article.extraction(),
        article.retracted());
  }
}
