package dev.newsreel.ingest.parse.sitemap;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One page of a sitemap.
 *
 * @param url absolute, {@code http} or {@code https}
 * @param modified when the page last changed
 * @param news what the news extension says about it
 * @param images addresses of pictures on the page
 */
public record SitemapUrl(
    String url, @Nullable Instant modified, @Nullable SitemapNews news, List<String> images) {

  public SitemapUrl {
    images = List.copyOf(images);
  }
}
