package dev.newsreel.ingest.push.websub;

import dev.newsreel.ingest.source.SourceId;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What we agreed on with a hub.
 *
 * @param token in the callback's path, 64 hex digits that nobody can guess
 * @param secret that the hub signs with
 * @param asked when the hub was asked last
 * @param until end of the lease
 * @param pushed articles that the hub brought
 * @param polled articles that polling found although the hub should have brought them
 */
record Subscription(
    String token,
    SourceId source,
    URI hub,
    URI topic,
    String secret,
    Status status,
    Instant asked,
    @Nullable Instant verified,
    @Nullable Instant until,
    int pushed,
    int polled) {

  private static final Duration ANSWER = Duration.ofHours(1);
  private static final Duration AFTER_DENIAL = Duration.ofDays(1);
  private static final int PROOF = 3;

  /** How far it is. */
  enum Status {
    /** The hub was asked and has not come back. */
    ASKED,
    /** The hub verified it. */
    ACTIVE,
    /** The hub does not want. */
    DENIED,
    /** We no longer want: the hub is told so, and answered 410. */
    ENDED
  }

  /** Whether the hub must be asked again. A lease is renewed when a fifth of it is left. */
  boolean isDue(Instant now) {
    return switch (status) {
      case ASKED -> asked.plus(ANSWER).isBefore(now);
      case DENIED -> asked.plus(AFTER_DENIAL).isBefore(now);
      case ACTIVE -> !renewal().isAfter(now) && asked.plus(ANSWER).isBefore(now);
      case ENDED -> false;
    };
  }

  private Instant renewal() {
    if (verified == null || until == null) {
      return asked;
    }
    return verified.plus(Duration.between(verified, until).multipliedBy(4).dividedBy(5));
  }

  /** Whether the hub has brought what it should: then polling is only a safety net. */
  boolean isTrusted(Instant now) {
    boolean isLive = status == Status.ACTIVE && until != null && until.isAfter(now);
    return isLive && pushed >= PROOF && polled * 5 <= pushed;
  }

  Subscription asked(Instant now) {
    Status next = status == Status.ACTIVE ? Status.ACTIVE : Status.ASKED;
    return new Subscription(
        token, source, hub, topic, secret, next, now, verified, until, pushed, polled);
  }

  Subscription verified(Instant now, Duration lease) {
    return new Subscription(
        token,
        source,
        hub,
        topic,
        secret,
        Status.ACTIVE,
        asked,
        now,
        now.plus(lease),
        pushed,
        polled);
  }

  Subscription with(Status other) {
    return new Subscription(
        token, source, hub, topic, secret, other, asked, verified, until, pushed, polled);
  }

  /** With more articles on the tally; counts are halved now and then, so that the past fades. */
  Subscription tallied(int more, int found) {
    int a = pushed + more;
    int b = polled + found;
    boolean fade = a + b > 1_000;
    return new Subscription(
        token,
        source,
        hub,
        topic,
        secret,
        status,
        asked,
        verified,
        until,
        fade ? a / 2 : a,
        fade ? b / 2 : b);
  }
}
