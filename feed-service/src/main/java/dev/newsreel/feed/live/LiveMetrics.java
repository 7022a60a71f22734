package dev.newsreel.feed.live;

import dev.newsreel.feed.replay.Plan;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * What is counted about streams. Thread-safe.
 *
 * <ul>
 *   <li>{@code newsreel.streams.open}: streams that are open now
 *   <li>{@code newsreel.streams.writes}: deliveries: writes to a stream, of one or more events each
 *   <li>{@code newsreel.streams.bytes}: bytes of events delivered
 *   <li>{@code newsreel.streams.delay}: histogram of the time from the broker's taking a tagged
 *       story to its delivery to the live streams of an event loop
 *   <li>{@code newsreel.streams.behind}: times a stream could not take what was there
 *   <li>{@code newsreel.streams.slow.closed}: streams closed because they took nothing for too long
 *   <li>{@code newsreel.streams.resumed}: streams opened, by {@code outcome}: live, exact, history,
 *       gap
 *   <li>{@code newsreel.streams.refused}: streams refused because too many were open
 * </ul>
 */
final class LiveMetrics {

  private final AtomicInteger open = new AtomicInteger();
  private final Counter deliveries;
  private final Counter bytes;
  private final Counter behind;
  private final Counter slow;
  private final Counter refused;
  private final Timer delay;
  private final MeterRegistry registry;
  private final InstantSource clock;

  LiveMetrics(MeterRegistry registry, InstantSource clock) {
    this.registry = registry;
    this.clock = clock;
    registry.gauge("newsreel.streams.open", open);
    delay =
        Timer.builder("newsreel.streams.delay")
            .description("time from the broker's taking a story to its delivery")
            .publishPercentileHistogram()
            .minimumExpectedValue(Duration.ofMillis(1))
            .maximumExpectedValue(Duration.ofMinutes(1))
            .register(registry);
    refused =
        Counter.builder("newsreel.streams.refused")
            .description("streams refused because too many were open")
            .register(registry);
    deliveries =
        Counter.builder("newsreel.streams.writes")
            .description("writes to streams, of one or more events each")
            .register(registry);
    bytes = Counter.builder("newsreel.streams.bytes").baseUnit("bytes").register(registry);
    behind =
        Counter.builder("newsreel.streams.behind")
            .description("times a stream could not take what was there")
            .register(registry);
    slow =
        Counter.builder("newsreel.streams.slow.closed")
            .description("streams closed because they took nothing for too long")
            .register(registry);
  }

  int streams() {
    return open.get();
  }

  void opened() {
    open.incrementAndGet();
  }

  void closed() {
    open.decrementAndGet();
  }

  void wrote(int readers, int length) {
    deliveries.increment(readers);
    bytes.increment((double) readers * length);
  }

  void fellBehind() {
    behind.increment();
  }

  /**
   * What was just delivered live.
   *
   * @param taken when the broker took the first story of it, in epoch milliseconds
   */
  void delivered(long taken) {
    delay.record(Math.max(0, clock.millis() - taken), TimeUnit.MILLISECONDS);
  }

  void resumed(Plan.Outcome outcome) {
    registry.counter("newsreel.streams.resumed", "outcome", outcome.word()).increment();
  }

  void refused() {
    refused.increment();
  }

  void gaveUp() {
    slow.increment();
  }
}
