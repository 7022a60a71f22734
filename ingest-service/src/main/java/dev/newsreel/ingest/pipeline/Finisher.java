package dev.newsreel.ingest.pipeline;

import dev.newsreel.events.ArticleId;
import dev.newsreel.ingest.dedup.SeenArticles;
import dev.newsreel.ingest.publish.ArticlePublisher;
import dev.newsreel.runtime.kafka.KafkaUnavailableException;
import dev.newsreel.runtime.mongo.StoreUnavailableException;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Finishes what was reserved and not sent: at start what another life of this process left behind,
 * later what Kafka or MongoDB would not take. Buries what was retracted a day ago.
 */
final class Finisher implements SmartLifecycle {

  private static final Logger log = LoggerFactory.getLogger(Finisher.class);
  private static final Duration PAUSE = Duration.ofSeconds(5);

  private final SeenArticles seen;
  private final Publication publication;
  private final ArticlePublisher publisher;
  private Thread loop = Thread.ofVirtual().unstarted(this::run);
  private volatile boolean running;

  Finisher(SeenArticles seen, Publication publication, ArticlePublisher publisher) {
    this.seen = seen;
    this.publication = publication;
    this.publisher = publisher;
  }

  @Override
  public void start() {
    running = true;
    loop = Thread.ofVirtual().name("finisher").start(this::run);
  }

  @Override
  public void stop() {
    running = false;
    loop.interrupt();
    try {
      loop.join(Duration.ofSeconds(5));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public boolean isRunning() {
    return running;
  }

  private void run() {
    while (running) {
      try {
        finish();
        Thread.sleep(PAUSE);
      } catch (InterruptedException e) {
        return;
      }
    }
  }

  private void finish() {
    try {
      for (ArticleId id : seen.unfinished()) {
        publication.finish(id);
      }
      for (ArticleId id : seen.toBury()) {
        publisher.bury(id);
        seen.buried(id);
      }
    } catch (KafkaUnavailableException | StoreUnavailableException e) {
      log.atWarn().addKeyValue("cause", e.getMessage()).log("Unfinished articles must wait");
    } catch (RuntimeException e) {
      log.atError().setCause(e).log("Unfinished articles could not be finished");
    }
  }
}
