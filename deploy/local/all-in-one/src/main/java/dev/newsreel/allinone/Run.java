package dev.newsreel.allinone;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;

/** One run, from start to stop. */
final class Run {

  private final Settings settings;
  private final Options options;
  private final Progress progress;
  private final Parts parts = new Parts();
  private final CountDownLatch stop = new CountDownLatch(1);
  private final CountDownLatch stopped = new CountDownLatch(1);

  Run(Settings settings, Options options, Progress progress) {
    this.settings = settings;
    this.options = options;
    this.progress = progress;
  }

  /**
   * Starts everything, says so, and returns when it was asked to stop and everything has stopped.
   */
  void untilStopped() throws Exception {
    var hook = new Thread(this::requestStop, "stop");
    Runtime.getRuntime().addShutdownHook(hook);
    try {
      start();
      await();
    } finally {
      progress.say("Stopping");
      parts.close();
      stopped.countDown();
    }
  }

  private void start() throws Exception {
    Logs.toFile(settings);
    progress.say("Newsreel starts, with its data in " + settings.home());
    if (options.demo()) {
      parts.add("press", 1, Demo.open(settings));
    }
    var store =
        options.separate()
            ? SeparateRun.start(settings, options, progress, parts)
            : TogetherRun.start(settings, options, progress, parts);
    new Welcome(settings, progress).print(store);
  }

  private void await() throws InterruptedException {
    if (options.training()) {
      Thread.sleep(Duration.ofSeconds(15));
    } else {
      stop.await();
    }
  }

  /** Runs in the JVM's shutdown, which ends when this returns. */
  private void requestStop() {
    stop.countDown();
    try {
      stopped.await();
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }
}
