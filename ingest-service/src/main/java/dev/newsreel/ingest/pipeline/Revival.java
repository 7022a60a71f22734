package dev.newsreel.ingest.pipeline;

import dev.newsreel.events.ArticleId;
import java.net.URI;

/** Publishes articles again that were taken down because their page was gone. */
@FunctionalInterface
public interface Revival {

  /**
   * The page is there again: reads it and publishes its article, unless somebody took it down for
   * good. Blocks.
   */
  void publishAgain(ArticleId article, URI page);
}
