package dev.newsreel.runtime.loop;

import dev.newsreel.runtime.kafka.KafkaUnavailableException;
import dev.newsreel.runtime.mongo.StoreUnavailableException;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Does a round of work, pauses, and does it again, on a virtual thread of its own from start to
 * stop. A round that fails is logged and the next one comes after the same pause: WARN while Kafka
 * or MongoDB is away, ERROR for anything else.
 */
public final class BackgroundLoop implements SmartLifecycle {

  /** One round; interrupted when the service stops. */
  @FunctionalInterface
  public interface Round {
    /** Does what there is to do. */
    void run() throws InterruptedException;
  }

  private static final Logger log = LoggerFactory.getLogger(BackgroundLoop.class);
  private static final Duration FAREWELL = Duration.ofSeconds(5);

  private final String name;
  private final Duration pause;
  private final Round round;
  private Thread thread = Thread.ofVirtual().unstarted(this::run);
  private volatile boolean running;

  /**
   * A loop that is not started yet.
   *
   * @param name in logs and thread dumps
   * @param pause between the end of a round and the next; the first round comes at once
   */
  public BackgroundLoop(String name, Duration pause, Round round) {
    this.name = name;
    this.pause = pause;
    this.round = round;
  }

  @Override
  public void start() {
    running = true;
    thread = Thread.ofVirtual().name(name).start(this::run);
  }

  /** Returns when the round is over, after five seconds at the latest. */
  @Override
  public void stop() {
    running = false;
    thread.interrupt();
    try {
      thread.join(FAREWELL);
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
        tryOnce();
        Thread.sleep(pause);
      } catch (InterruptedException e) {
        return;
      }
    }
  }

  private void tryOnce() throws InterruptedException {
    try {
      round.run();
    } catch (KafkaUnavailableException | StoreUnavailableException e) {
      log.atWarn()
          .addKeyValue("loop", name)
          .addKeyValue("cause", e.getMessage())
          .log("Round of a loop must wait");
    } catch (RuntimeException | LinkageError | StackOverflowError e) {
      // Of one round and what it met; the next may do better.
      if (running) {
        log.atError().addKeyValue("loop", name).setCause(e).log("Round of a loop failed");
      }
    }
  }
}
