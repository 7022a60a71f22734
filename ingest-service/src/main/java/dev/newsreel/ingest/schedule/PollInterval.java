package dev.newsreel.ingest.schedule;

import dev.newsreel.ingest.source.SourceId;
import dev.newsreel.ingest.source.SourceState;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;

/**
 * Decides when to look at a source again. Values in, values out.
 *
 * <p>While a source answers: half the expected time to its next article, but never sooner than it
 * asks (Cache-Control, Expires, ttl), nor in hours or on days that it asks to skip. While it fails:
 * twice as long each time, up to a day. A little later than computed always, by an amount that is
 * the source's own, so that sources do not fall into step.
 */
public final class PollInterval {

  private static final Duration DAY = Duration.ofDays(1);
  private static final Duration WEEK = Duration.ofDays(7);
  private static final int MAX_DOUBLINGS = 16;
  private static final double JITTER = 0.1;

  private final ScheduleProperties properties;

  /** By these settings. */
  public PollInterval(ScheduleProperties properties) {
    this.properties = properties;
  }

  /**
   * After an answer.
   *
   * @param fresh how long the answer stays fresh, as HTTP says
   * @param isPushed whether a hub tells us of news, so that polling is a safety net
   */
  public Instant afterSuccess(
      SourceId id, Rhythm rhythm, Duration fresh, FeedHints hints, boolean isPushed, Instant now) {
    Duration wanted = isPushed ? properties.pushed() : wanted(rhythm, now);
    Duration asked = longer(fresh, hints.ttl());
    Duration interval = longer(wanted, asked.compareTo(DAY) > 0 ? DAY : asked);
    return allowed(now.plus(interval).plus(jitter(id, interval, now)), hints);
  }

  /** After a failure, the {@code failures}-th in a row. */
  public Instant afterFailure(SourceId id, SourceState state, Instant now) {
    Duration interval =
        switch (state.health()) {
          case GONE -> WEEK;
          case QUARANTINED, BLOCKED -> DAY;
          default -> doubled(Math.max(1, state.failures()));
        };
    return now.plus(interval).plus(jitter(id, interval, now));
  }

  /** As long as the server asks, and a little longer. */
  public Instant afterThrottle(SourceId id, Duration retryAfter, Instant now) {
    Duration interval = longer(retryAfter, properties.shortest());
    return now.plus(interval).plus(jitter(id, interval, now));
  }

  /** When our own line was down or Kafka was: soon, and not the source's fault. */
  public Instant afterOutage(SourceId id, Instant now) {
    return now.plus(properties.shortest()).plus(jitter(id, properties.shortest(), now));
  }

  private Duration wanted(Rhythm rhythm, Instant now) {
    Duration half = rhythm.isKnown() ? rhythm.gap(now).dividedBy(2) : properties.first();
    if (half.compareTo(properties.shortest()) < 0) {
      return properties.shortest();
    }
    return half.compareTo(properties.longest()) > 0 ? properties.longest() : half;
  }

  private Duration doubled(int failures) {
    Duration interval =
        properties.failure().multipliedBy(1L << Math.min(MAX_DOUBLINGS, failures - 1));
    return interval.compareTo(DAY) > 0 ? DAY : interval;
  }

  /** The first time from then on that the feed does not ask to skip. */
  private static Instant allowed(Instant at, FeedHints hints) {
    if (hints.skipHours().size() >= 24 || hints.skipDays().size() >= 7) {
      return at;
    }
    Instant next = at;
    while (isSkipped(next, hints)) {
      next = next.truncatedTo(ChronoUnit.HOURS).plus(1, ChronoUnit.HOURS).plus(spread(at));
    }
    return next;
  }

  /** Keeps apart those who all wait for the same full hour. */
  private static Duration spread(Instant at) {
    return Duration.ofSeconds(Math.floorMod(at.toEpochMilli(), 600_000L) / 1000);
  }

  private static boolean isSkipped(Instant at, FeedHints hints) {
    var utc = at.atOffset(ZoneOffset.UTC);
    return hints.skipHours().contains(utc.getHour())
        || hints.skipDays().contains(utc.getDayOfWeek());
  }

  private static Duration jitter(SourceId id, Duration interval, Instant now) {
    // Mixed with the hour, so that two sources of one host do not keep their distance for ever.
    long mixed = (id.value().hashCode() * 31L + now.getEpochSecond() / 3600) * 0x9E3779B97F4A7C15L;
    double share = (mixed >>> 11) * 0x1.0p-53;
    return Duration.ofMillis(Math.round(interval.toMillis() * JITTER * share));
  }

  private static Duration longer(Duration a, Duration b) {
    return a.compareTo(b) >= 0 ? a : b;
  }
}
