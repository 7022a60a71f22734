package dev.newsreel.feed.subscription;

import java.time.Duration;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/** How long to wait after failures: doubling, with half of it at random, so that waits spread. */
final class Backoff {

  private static final int MOST_DOUBLINGS = 30;

  private final Duration shortest;
  private final Duration longest;
  private final RandomGenerator random;

  Backoff(Duration shortest, Duration longest, RandomGenerator random) {
    this.shortest = shortest;
    this.longest = longest;
    this.random = random;
  }

  /**
   * The wait.
   *
   * @param failures before this one, in a row
   * @param asked what the other side asked for; never less than it, nor than half the usual wait
   */
  Duration wait(int failures, @Nullable Duration asked) {
    long usual =
        Math.min(
            longest.toMillis(), shortest.toMillis() << Math.min(failures, MOST_DOUBLINGS - 10));
    Duration wait = Duration.ofMillis(usual / 2 + random.nextLong(usual / 2 + 1));
    return asked != null && asked.compareTo(wait) > 0 ? asked : wait;
  }
}
