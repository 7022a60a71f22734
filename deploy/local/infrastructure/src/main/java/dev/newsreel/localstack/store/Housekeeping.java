package dev.newsreel.localstack.store;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** Keeps the file small while the store runs. */
final class Housekeeping implements AutoCloseable {

  private static final int PERIOD_SECONDS = 5;
  private static final int FILL_RATE_PERCENT = 60;
  private static final int BYTES_A_TIME = 4 * 1024 * 1024;

  private final ScheduledExecutorService executor;

  private Housekeeping(ScheduledExecutorService executor) {
    this.executor = executor;
  }

  static Housekeeping of(CommittingBackend backend) {
    var executor =
        Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("store-housekeeping").factory());
    var _ =
        executor.scheduleWithFixedDelay(
            () -> backend.tidy(FILL_RATE_PERCENT, BYTES_A_TIME),
            PERIOD_SECONDS,
            PERIOD_SECONDS,
            TimeUnit.SECONDS);
    return new Housekeeping(executor);
  }

  @Override
  public void close() {
    executor.close();
  }
}
