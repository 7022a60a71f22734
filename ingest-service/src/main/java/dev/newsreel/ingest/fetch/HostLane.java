package dev.newsreel.ingest.fetch;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Semaphore;

/**
 * The way to one host: one request at a time, a pause between two, and closed for as long as the
 * host asked. Thread-safe.
 */
final class HostLane {

  private final Semaphore turn = new Semaphore(1, true);
  private volatile Instant next = Instant.MIN;
  private volatile Instant closedUntil = Instant.MIN;

  /** Waits for the turn of the calling thread. */
  void enter() throws InterruptedException {
    turn.acquire();
  }

  /** How long whoever has the turn must still wait; zero or less when it may go. */
  Duration wait(Instant now) {
    Instant free = next.isAfter(closedUntil) ? next : closedUntil;
    return free.isAfter(now) ? Duration.between(now, free) : Duration.ZERO;
  }

  /** Gives the turn back; the next one comes after the pause. */
  void leave(Instant now, Duration pause) {
    next = now.plus(pause);
    turn.release();
  }

  /** Nobody asks this host before then. */
  void close(Instant until) {
    closedUntil = until;
  }

  boolean isIdle(Instant now) {
    return turn.availablePermits() == 1 && !turn.hasQueuedThreads() && wait(now).isZero();
  }
}
