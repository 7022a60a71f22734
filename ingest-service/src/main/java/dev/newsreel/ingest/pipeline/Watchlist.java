package dev.newsreel.ingest.pipeline;

import dev.newsreel.events.ArticleId;
import java.net.URI;

/**
 * Articles whose pages are looked at again. Methods may throw {@code StoreUnavailableException}.
 */
public interface Watchlist {

  /** The article was published for the first time, from this page. */
  void published(ArticleId article, URI page);

  /** The page of a published article was not there (404 or 410). */
  void missed(ArticleId article, URI page);
}
