package dev.newsreel.allinone;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What runs, stopped in the reverse of the order in which it was started: readers first, the broker
 * last. Thread-safe.
 */
final class Parts implements AutoCloseable {

  private static final Logger log = LoggerFactory.getLogger(Parts.class);

  private final Deque<Part> started = new ArrayDeque<>();

  synchronized <T extends AutoCloseable> T add(String name, int patienceSeconds, T running) {
    started.push(new Part(name, Duration.ofSeconds(patienceSeconds), running));
    return running;
  }

  @Override
  public synchronized void close() {
    while (!started.isEmpty()) {
      stop(started.pop());
    }
  }

  private static void stop(Part part) {
    var stopped =
        CompletableFuture.runAsync(
            () -> close(part), task -> Thread.ofPlatform().daemon().start(task));
    try {
      stopped.get(part.patience().toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException | ExecutionException e) {
      log.atWarn().addKeyValue("part", part.name()).setCause(e).log("Not stopped cleanly");
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static void close(Part part) {
    try {
      part.running().close();
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }
}
