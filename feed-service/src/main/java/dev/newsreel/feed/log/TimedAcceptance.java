package dev.newsreel.feed.log;

import dev.newsreel.events.Position;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.List;

/**
 * Measures {@code newsreel_feed_delay_seconds}, a histogram: from when the broker took a record of
 * the log to when this replica's streams have it. Records from before this replica started are
 * history and are not counted.
 */
final class TimedAcceptance implements Accepted {

  private final Accepted next;
  private final MeterRegistry meters;
  private final Timer timer;
  private final long started;

  TimedAcceptance(Accepted next, MeterRegistry meters) {
    this.next = next;
    this.meters = meters;
    this.started = meters.config().clock().wallTime();
    this.timer =
        Timer.builder("newsreel.feed.delay")
            .description("from the log to the streams of this replica")
            .serviceLevelObjectives(
                Duration.ofMillis(100),
                Duration.ofMillis(500),
                Duration.ofSeconds(1),
                Duration.ofSeconds(5),
                Duration.ofSeconds(30))
            .register(meters);
  }

  @Override
  public void startAfter(Position floor) {
    next.startAfter(floor);
  }

  @Override
  public void append(List<Entry> entries) {
    next.append(entries);
    long now = meters.config().clock().wallTime();
    for (Entry entry : entries) {
      if (entry.time() >= started) {
        timer.record(Duration.ofMillis(Math.max(0, now - entry.time())));
      }
    }
  }
}
