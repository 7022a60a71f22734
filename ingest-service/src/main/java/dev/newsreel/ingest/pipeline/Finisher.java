package dev.newsreel.ingest.pipeline;

import dev.newsreel.events.ArticleId;
import dev.newsreel.ingest.dedup.Seen;
import dev.newsreel.ingest.dedup.SeenArticles;
import dev.newsreel.ingest.publish.ArticlePublisher;

/**
 * Finishes what was reserved and not sent: at start what another life of this process left behind,
 * later what Kafka or MongoDB would not take. Buries what was retracted a day ago.
 */
final class Finisher {

  private final SeenArticles seen;
  private final Publication publication;
  private final ArticlePublisher publisher;

  Finisher(SeenArticles seen, Publication publication, ArticlePublisher publisher) {
    this.seen = seen;
    this.publication = publication;
    this.publisher = publisher;
  }

  /** Everything that there is to finish by now; an exception when Kafka or MongoDB is away. */
  void finish() {
    for (ArticleId id : seen.unfinished()) {
      publication.finish(id);
    }
    for (ArticleId id : seen.toBury()) {
      if (seen.find(id).map(Seen::retracted).orElse(true)) {
        publisher.bury(id);
      }
      seen.buried(id);
    }
  }
}
