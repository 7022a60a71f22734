package dev.newsreel.feed.live;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.concurrent.atomic.AtomicInteger;

/** What is counted about streams. Thread-safe. */
final class LiveMetrics {

  private final AtomicInteger open = new AtomicInteger();
  private final Counter deliveries;
  private final Counter bytes;
  private final Counter behind;
  private final Counter slow;

  LiveMetrics(MeterRegistry registry) {
    registry.gauge("newsreel.streams.open", open);
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

  void gaveUp() {
    slow.increment();
  }
}
