package dev.newsreel.ingest.push;

import dev.newsreel.runtime.mongo.StoreUnavailableException;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/** Forgets old answers once an hour. */
final class AnswerSweep implements SmartLifecycle {

  private static final Logger log = LoggerFactory.getLogger(AnswerSweep.class);
  private static final Duration PAUSE = Duration.ofHours(1);

  private final Idempotency idempotency;
  private Thread loop = Thread.ofVirtual().unstarted(this::run);
  private volatile boolean running;

  AnswerSweep(Idempotency idempotency) {
    this.idempotency = idempotency;
  }

  @Override
  public void start() {
    running = true;
    loop = Thread.ofVirtual().name("answer-sweep").start(this::run);
  }

  @Override
  public void stop() {
    running = false;
    loop.interrupt();
  }

  @Override
  public boolean isRunning() {
    return running;
  }

  private void run() {
    while (running) {
      try {
        Thread.sleep(PAUSE);
        idempotency.sweep();
      } catch (InterruptedException e) {
        return;
      } catch (StoreUnavailableException e) {
        log.atDebug().setCause(e).log("Old answers are swept later");
      }
    }
  }
}
