package dev.newsreel.ingest.pipeline;

import dev.newsreel.events.Article;
import dev.newsreel.events.ArticleId;
import dev.newsreel.ingest.publish.ArticlePublisher;
import dev.newsreel.runtime.kafka.KafkaUnavailableException;
import java.util.ArrayList;
import java.util.List;

/** Remembers what it was given, or is down. */
public final class FakePublisher implements ArticlePublisher {

  private final List<Article> published = new ArrayList<>();
  private boolean isDown;

  /** Whether Kafka is away. */
  public void down(boolean down) {
    isDown = down;
  }

  /** All of it, in order. */
  public List<Article> published() {
    return published;
  }

  @Override
  public void publish(Article article) {
    if (isDown) {
      throw new KafkaUnavailableException("down", new IllegalStateException("down"));
    }
    published.add(article);
  }

  @Override
  public void bury(ArticleId id) {}
}
