package dev.newsreel.enrich.stream;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Tells from samples whether a group gets anywhere. The binder says UP while its consumer is dead,
 * so what counts is that somebody consumes, and that offsets move while there is something to do.
 * Not thread-safe.
 */
final class Stall {

  private final Duration patience;
  private @Nullable GroupSample last;
  private @Nullable Instant stuckSince;
  private @Nullable Instant aloneSince;

  /**
   * @param patience how long nothing may happen
   */
  Stall(Duration patience) {
    this.patience = patience;
  }

  /** What is wrong after one more sample; empty when nothing is. */
  Optional<String> after(GroupSample sample, Instant now) {
    boolean moves = last == null || sample.committed() != last.committed() || sample.lag() == 0;
    stuckSince = moves ? null : since(stuckSince, now);
    aloneSince = sample.members() > 0 ? null : since(aloneSince, now);
    last = sample;
    if (isOver(aloneSince, now)) {
      return Optional.of("nobody consumes the articles");
    }
    return isOver(stuckSince, now)
        ? Optional.of("no progress for " + Duration.between(stuckSince, now).toSeconds() + " s")
        : Optional.empty();
  }

  private static Instant since(@Nullable Instant before, Instant now) {
    return before == null ? now : before;
  }

  private boolean isOver(@Nullable Instant since, Instant now) {
    return since != null && Duration.between(since, now).compareTo(patience) >= 0;
  }
}
