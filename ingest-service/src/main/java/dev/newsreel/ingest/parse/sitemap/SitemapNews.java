package dev.newsreel.ingest.parse.sitemap;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a news sitemap says about an article.
 *
 * @param publication name of the outlet
 * @param language of the article, ISO 639 or {@code zh-cn}, {@code zh-tw}
 * @param title plain text
 */
public record SitemapNews(
    @Nullable String publication,
    @Nullable String language,
    @Nullable Instant published,
    @Nullable String title,
    List<String> keywords) {

  public SitemapNews {
    keywords = List.copyOf(keywords);
  }
}
