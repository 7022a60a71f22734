package dev.newsreel.enrich.catalog;

import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Sees to it that there is a whole catalog before any article is read: the topic was read to its
 * end, and the seed was compared with it. Tries until both the broker and the store answer.
 */
final class CatalogStart implements SmartLifecycle {

  private static final Logger log = LoggerFactory.getLogger(CatalogStart.class);

  private final CatalogWriter writer;
  private final Seeder seeder;
  private final CurrentCatalog current;
  private final Runnable onReady;
  private volatile Thread thread = Thread.ofVirtual().unstarted(this::run);
  private volatile boolean running;
  private volatile boolean ready;

  /**
   * @param onReady called once
   */
  CatalogStart(CatalogWriter writer, Seeder seeder, CurrentCatalog current, Runnable onReady) {
    this.writer = writer;
    this.seeder = seeder;
    this.current = current;
    this.onReady = onReady;
  }

  @Override
  public void start() {
    running = true;
    thread = Thread.ofVirtual().name("catalog-start").start(this::run);
  }

  @Override
  public void stop() {
    running = false;
    thread.interrupt();
  }

  @Override
  public boolean isRunning() {
    return running;
  }

  @Override
  public int getPhase() {
    // After the bindings were made, so that the one of the articles can be started.
    return Integer.MAX_VALUE;
  }

  /** Whether articles may be read. */
  boolean isReady() {
    return ready;
  }

  private void run() {
    while (running && !ready) {
      try {
        if (writer.alone(seeder::publish).isPresent() && !current.isEmpty()) {
          onReady.run();
          ready = true;
          return;
        }
        log.atWarn().addKeyValue("empty", current.isEmpty()).log("No catalog to tag with yet");
      } catch (RuntimeException e) {
        log.atWarn().addKeyValue("reason", e.toString()).log("Catalog not ready, trying again");
      }
      pause();
    }
  }

  private void pause() {
    try {
      TimeUnit.SECONDS.sleep(2);
    } catch (InterruptedException e) {
      running = false;
    }
  }
}
