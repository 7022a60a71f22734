package dev.newsreel.feed.subscription;

import java.util.List;

/**
 * A subscription with what came of it.
 *
 * @param dead what it would not take, oldest first
 */
public record Stored(Subscription subscription, Progress progress, List<DeadLetter> dead) {

  /** Copies the list. */
  public Stored {
    dead = List.copyOf(dead);
  }

  /**
   * In one word: {@code active}, {@code failing}, {@code paused}, {@code disabled}, or {@code
   * unverified}.
   */
  public String state() {
    if (subscription.target() instanceof Target.WebSub websub && !websub.isVerified()) {
      return "unverified";
    }
    boolean isDisabled =
        progress.disabled() != null && progress.start() == subscription.start().number();
    if (isDisabled) {
      return "disabled";
    }
    if (subscription.paused()) {
      return "paused";
    }
    return progress.failures() > 0 ? "failing" : "active";
  }
}
