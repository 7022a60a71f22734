package dev.newsreel.ingest.pipeline.recheck;

import dev.newsreel.events.ArticleId;
import java.net.URI;
import java.time.Instant;

/**
 * A page that is to be looked at again.
 *
 * @param page where the article was read, which need not be its canonical address
 * @param began when the article was published
 * @param step how many of the looks are done
 * @param due not before then
 */
record Watch(ArticleId article, URI page, Instant began, int step, Instant due) {

  Watch at(Instant when) {
    return new Watch(article, page, began, step, when);
  }

  Watch next(Instant when) {
    return new Watch(article, page, began, step + 1, when);
  }
}
