package dev.newsreel.enrich.catalog;

import java.time.Duration;

/** An offset that only grows, and that others may wait for. */
final class Progress {

  private long reached;

  synchronized void reach(long offset) {
    reached = Math.max(reached, offset);
    notifyAll();
  }

  /** Waits until everything before the offset is reached; {@code false} when time is up. */
  synchronized boolean await(long offset, Duration patience) {
    long deadline = System.nanoTime() + patience.toNanos();
    while (reached < offset) {
      long left = deadline - System.nanoTime();
      if (left <= 0) {
        return false;
      }
      try {
        wait(Math.max(1, left / 1_000_000));
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return false;
      }
    }
    return true;
  }
}
