package dev.newsreel.feed.subscription;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * What is counted about subscribers. Thread-safe.
 *
 * <ul>
 *   <li>{@code newsreel.push.deliveries} (type {@code webhook} or {@code websub}; result {@code
 *       taken}, {@code unavailable}, {@code refused} or {@code gone}): requests
 *   <li>{@code newsreel.push.delay} (type): from the log to the subscriber, of what was taken
 *   <li>{@code newsreel.push.active}: subscriptions that this replica serves
 *   <li>{@code newsreel.push.dead}: stories given up
 * </ul>
 */
final class PushMetrics {

  private final MeterRegistry registry;
  private final AtomicInteger active = new AtomicInteger();

  PushMetrics(MeterRegistry registry) {
    this.registry = registry;
    registry.gauge("newsreel.push.active", active);
  }

  void active(int count) {
    active.set(count);
  }

  void sent(Target target, Outcome outcome) {
    registry
        .counter("newsreel.push.deliveries", "type", type(target), "result", outcome.word())
        .increment();
  }

  void delayed(Target target, Duration delay) {
    Timer.builder("newsreel.push.delay")
        .tag("type", type(target))
        .register(registry)
        .record(delay.isNegative() ? Duration.ZERO : delay);
  }

  void died() {
    registry.counter("newsreel.push.dead").increment();
  }

  private static String type(Target target) {
    return switch (target) {
      case Target.Webhook _ -> "webhook";
      case Target.WebSub _ -> "websub";
    };
  }
}
