package dev.newsreel.runtime.kafka;

import java.time.Duration;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.errors.WakeupException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads with a consumer on a virtual thread of its own from start to stop. A reading that fails is
 * begun again with another consumer two seconds later. Stopping wakes the consumer up, so that it
 * leaves the broker in order: an interrupted one fails to close its fetch session and logs that as
 * an error.
 */
public final class ConsumerLoop {

  private static final Logger log = LoggerFactory.getLogger(ConsumerLoop.class);
  private static final Duration PAUSE = Duration.ofSeconds(2);
  private static final Duration FAREWELL = Duration.ofSeconds(5);

  private final String name;
  private final Supplier<KafkaConsumer<byte[], byte[]>> consumers;
  private final Consumer<KafkaConsumer<byte[], byte[]>> reading;
  private Thread thread = Thread.ofVirtual().unstarted(() -> {});
  private volatile @Nullable KafkaConsumer<byte[], byte[]> consumer;
  private volatile boolean running;

  /**
   * A loop that is not started yet.
   *
   * @param name in logs and thread dumps
   * @param reading returns when {@link #isRunning()} is over; the consumer is closed for it
   */
  public ConsumerLoop(
      String name,
      Supplier<KafkaConsumer<byte[], byte[]>> consumers,
      Consumer<KafkaConsumer<byte[], byte[]>> reading) {
    this.name = name;
    this.consumers = consumers;
    this.reading = reading;
  }

  /** Begins to read. */
  public void start() {
    running = true;
    thread = Thread.ofVirtual().name(name).start(this::run);
  }

  /** Returns when the consumer is closed, after five seconds at the latest. */
  public void stop() {
    running = false;
    try {
      if (!wake(Duration.ofSeconds(4))) {
        // It pauses, or hangs where nothing wakes it.
        thread.interrupt();
        thread.join(FAREWELL.minusSeconds(4));
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private boolean wake(Duration patience) throws InterruptedException {
    var open = consumer;
    if (open == null) {
      return false;
    }
    open.wakeup();
    return thread.join(patience);
  }

  /** Whether to go on reading. */
  public boolean isRunning() {
    return running;
  }

  private void run() {
    while (running) {
      try (var open = consumers.get()) {
        consumer = open;
        reading.accept(open);
      } catch (WakeupException e) {
        log.atDebug().addKeyValue("loop", name).log("Reader woken to stop");
      } catch (RuntimeException | LinkageError | StackOverflowError e) {
        failed(e);
      } finally {
        consumer = null;
      }
    }
  }

  private void failed(Throwable e) {
    if (running) {
      log.atWarn()
          .addKeyValue("loop", name)
          .addKeyValue("reason", e.toString())
          .log("Topic not read, trying again");
      pause();
    }
  }

  private void pause() {
    try {
      Thread.sleep(PAUSE);
    } catch (InterruptedException e) {
      running = false;
    }
  }
}
