package dev.newsreel.ingest.source;

import dev.newsreel.ingest.fetch.Reason;
import dev.newsreel.ingest.fetch.Validators;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How the state of a source follows from what a look at it came to. Values in, values out. When to
 * look next is decided elsewhere.
 */
public final class StateRules {

  private static final int NEWEST = 200;
  private static final Duration GONE_AFTER = Duration.ofDays(3);
  private static final int GONE_TIMES = 3;
  private static final Duration QUARANTINE_AFTER = Duration.ofDays(7);
  private static final int QUARANTINE_TIMES = 10;
  private static final Duration MOVED_AFTER = Duration.ofHours(24);
  private static final int MOVED_TIMES = 3;

  private StateRules() {}

  /**
   * The source answered.
   *
   * @param published when the articles that were new this time were published
   * @param movedTo where permanent redirects led, {@code null} when there were none
   * @param hub the WebSub hub the document names, with {@code topic}
   */
  public static SourceState answered(
      SourceState before,
      @Nullable Validators validators,
      List<Instant> published,
      @Nullable URI movedTo,
      @Nullable URI hub,
      @Nullable URI topic,
      Instant now) {
    SourceState.Move moved = movedTo == null ? null : move(before.moved(), movedTo, now);
    Health health = moved == null ? Health.HEALTHY : Health.MOVED;
    return new SourceState(
        health,
        since(before, health, now),
        before.firstCheck() == null ? now : before.firstCheck(),
        now,
        now,
        null,
        0,
        null,
        validators,
        newest(before.published(), published),
        moved,
        hub,
        topic);
  }

  /** The source said that nothing changed. */
  public static SourceState unchanged(SourceState before, Validators validators, Instant now) {
    return answered(before, validators, List.of(), null, before.hub(), before.topic(), now);
  }

  /** The source asked us to wait. */
  public static SourceState throttled(SourceState before, Instant now) {
    return failing(before, Health.THROTTLED, before.failures(), now);
  }

  /** The source failed. */
  public static SourceState failed(SourceState before, Reason reason, Instant now) {
    int failures = before.failures() + 1;
    Instant since = before.failingSince() == null ? now : before.failingSince();
    Duration failing = Duration.between(since, now);
    return failing(before, health(reason, failures, failing), failures, now);
  }

  /** Whether a move has been announced often and long enough to believe it. */
  public static boolean isProven(SourceState state, Instant now) {
    SourceState.Move move = state.moved();
    return move != null
        && move.times() >= MOVED_TIMES
        && !move.since().plus(MOVED_AFTER).isAfter(now);
  }

  private static Health health(Reason reason, int failures, Duration failing) {
    if (reason == Reason.ROBOTS) {
      return Health.BLOCKED;
    }
    boolean isGone = reason == Reason.GONE || reason == Reason.NOT_FOUND;
    if (isGone && failures >= GONE_TIMES && failing.compareTo(GONE_AFTER) >= 0) {
      return Health.GONE;
    }
    return failures >= QUARANTINE_TIMES && failing.compareTo(QUARANTINE_AFTER) >= 0
        ? Health.QUARANTINED
        : Health.DEGRADED;
  }

  private static SourceState failing(SourceState before, Health health, int failures, Instant now) {
    Instant failingSince = failures == 0 ? null : before.failingSince();
    return new SourceState(
        health,
        since(before, health, now),
        before.firstCheck(),
        now,
        before.lastSuccess(),
        null,
        failures,
        failures > 0 && failingSince == null ? now : failingSince,
        before.validators(),
        before.published(),
        before.moved(),
        before.hub(),
        before.topic());
  }

  private static @Nullable Instant since(SourceState before, Health health, Instant now) {
    return before.health() == health ? before.healthSince() : now;
  }

  private static SourceState.Move move(SourceState.@Nullable Move before, URI to, Instant now) {
    return before != null && before.to().equals(to)
        ? new SourceState.Move(to, before.times() + 1, before.since())
        : new SourceState.Move(to, 1, now);
  }

  private static List<Instant> newest(List<Instant> known, List<Instant> fresh) {
    return Stream.concat(known.stream(), fresh.stream())
        .sorted(java.util.Comparator.reverseOrder())
        .limit(NEWEST)
        .toList();
  }
}
