package dev.newsreel.feed.subscription;

import dev.newsreel.events.Position;
import dev.newsreel.feed.log.Positions;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How far a subscription has come, written by the holder of its lease alone.
 *
 * @param start number of the last {@link Start} that was followed
 * @param cursor everything up to here was told; a position as text
 * @param attempts how many requests were made
 * @param delivered how many of them were taken
 * @param failures in a row, about the same story
 * @param failingSince the first of them
 * @param next not before then
 * @param reason of the last failure, for people
 * @param disabled why nothing is sent any more; {@code null} while it is
 * @param lastDelivered when a request was last taken
 */
public record Progress(
    int start,
    String cursor,
    long attempts,
    long delivered,
    int failures,
    @Nullable Instant failingSince,
    @Nullable Instant next,
    @Nullable String reason,
    @Nullable String disabled,
    @Nullable Instant lastDelivered) {

  /** Nothing was done. */
  static final Progress NONE =
      new Progress(0, Positions.BEFORE_ALL.toString(), 0, 0, 0, null, null, null, null, null);

  /** Where it is. */
  public Position position() {
    return Start.read(cursor);
  }

  Progress follow(Start order) {
    String from = order.after() == null ? cursor : order.after();
    return new Progress(
        order.number(), from, attempts, delivered, 0, null, null, null, null, lastDelivered);
  }

  /** Nothing up to there concerns the subscriber. */
  Progress passed(Position through) {
    return new Progress(
        start,
        through.toString(),
        attempts,
        delivered,
        0,
        null,
        null,
        reason,
        disabled,
        lastDelivered);
  }

  Progress attempted() {
    return new Progress(
        start,
        cursor,
        attempts + 1,
        delivered,
        failures,
        failingSince,
        next,
        reason,
        disabled,
        lastDelivered);
  }

  Progress delivered(Position through, Instant now) {
    return new Progress(
        start, through.toString(), attempts, delivered + 1, 0, null, null, null, disabled, now);
  }

  Progress failed(String why, Instant now, Duration wait) {
    return new Progress(
        start,
        cursor,
        attempts,
        delivered,
        failures + 1,
        failingSince == null ? now : failingSince,
        now.plus(wait),
        why,
        disabled,
        lastDelivered);
  }

  Progress disabled(String why) {
    return new Progress(
        start,
        cursor,
        attempts,
        delivered,
        failures,
        failingSince,
        null,
        reason,
        why,
        lastDelivered);
  }

  boolean isDue(Instant now) {
    return disabled == null && (next == null || !now.isBefore(next));
  }
}
