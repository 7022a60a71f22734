package dev.newsreel.feed.subscription;

import java.time.Instant;

/**
 * What a subscriber and its operator decided. What came of it is its {@link Progress}.
 *
 * @param id {@code sub_} and 22 characters of base64url, or {@code websub_} and 43
 * @param name for people
 * @param paused nothing is sent, and the cursor stays
 * @param start where to begin
 * @param owner id of the key that made it
 * @param revision grows with each change
 */
public record Subscription(
    String id,
    String name,
    Target target,
    Wanted wanted,
    boolean paused,
    Start start,
    String owner,
    Instant created,
    int revision) {

  /** The same, called otherwise. */
  public Subscription named(String other) {
    return new Subscription(id, other, target, wanted, paused, start, owner, created, revision + 1);
  }

  /** The same to another target. */
  public Subscription to(Target other) {
    return new Subscription(id, name, other, wanted, paused, start, owner, created, revision + 1);
  }

  /** The same, told of other things. */
  public Subscription wanting(Wanted other) {
    return new Subscription(id, name, target, other, paused, start, owner, created, revision + 1);
  }

  /** The same, sending or not. */
  public Subscription paused(boolean pause) {
    return new Subscription(id, name, target, wanted, pause, start, owner, created, revision + 1);
  }

  /** The same, begun anew: failures are forgotten, and a disabled one sends again. */
  public Subscription restarted(Start other) {
    return new Subscription(id, name, target, wanted, paused, other, owner, created, revision + 1);
  }

  /** The same as one change of another. */
  public Subscription revised(Subscription from) {
    return new Subscription(
        id, name, target, wanted, paused, start, owner, created, from.revision + 1);
  }
}
