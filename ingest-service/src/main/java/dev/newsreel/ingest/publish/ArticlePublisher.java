package dev.newsreel.ingest.publish;

import dev.newsreel.events.Article;
import dev.newsreel.events.ArticleId;

/**
 * Says articles to the world. Its methods throw {@link
 * dev.newsreel.runtime.kafka.KafkaUnavailableException} when there was no acknowledgement: the
 * record may be published or not, and is to be sent again.
 */
public interface ArticlePublisher {

  /**
   * Publishes a revision and returns when it is safe on the broker.
   *
   * @throws ArticleTooLargeException when no broker would take it
   */
  void publish(Article article);

  /** Removes what compaction would keep of a retracted article. */
  void bury(ArticleId id);
}
