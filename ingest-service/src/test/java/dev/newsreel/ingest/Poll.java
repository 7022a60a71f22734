package dev.newsreel.ingest;

import java.time.Duration;
import java.time.Instant;
import java.util.function.Predicate;
import java.util.function.Supplier;

/** Waits for what is to come, not longer than 20 seconds. */
public final class Poll {

  private static final Duration CEILING = Duration.ofSeconds(20);

  private Poll() {}

  /** The first value that is as wanted, or the last one seen. */
  public static <T> T until(Supplier<T> look, Predicate<T> isWanted) {
    return until(look, isWanted, CEILING);
  }

  /** The same with another ceiling, where whole services start and stop. */
  public static <T> T until(Supplier<T> look, Predicate<T> isWanted, Duration ceiling) {
    Instant end = Instant.now().plus(ceiling);
    T value = look.get();
    while (!isWanted.test(value) && Instant.now().isBefore(end)) {
      pause();
      value = look.get();
    }
    return value;
  }

  private static void pause() {
    try {
      Thread.sleep(100);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
