package dev.newsreel.enrich.stream;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.util.function.ToDoubleFunction;

/** How far the retag is, as this replica last read or wrote it; see {@link EnrichMeters}. */
final class RetagMeters implements MeterBinder {

  private final Retags retags;

  RetagMeters(Retags retags) {
    this.retags = retags;
  }

  @Override
  public void bindTo(MeterRegistry registry) {
    gauge(registry, "read", "Articles that the retag looked at", Retag::read);
    gauge(registry, "changed", "Decisions that the retag changed", Retag::changed);
    gauge(registry, "articles", "Articles that the retag goes through", RetagMeters::total);
    gauge(registry, "running", "Whether there is a retag to do", RetagMeters::running);
  }

  private void gauge(
      MeterRegistry registry, String name, String what, ToDoubleFunction<Retag> value) {
    Gauge.builder("newsreel.enrich.retag." + name, retags, all -> of(all, value))
        .description(what)
        .register(registry);
  }

  private static double of(Retags retags, ToDoubleFunction<Retag> value) {
    var last = retags.last();
    return last == null ? 0 : value.applyAsDouble(last);
  }

  private static double total(Retag retag) {
    return retag.ends().values().stream().mapToLong(Long::longValue).sum();
  }

  private static double running(Retag retag) {
    return retag.state() == Retag.State.RUNNING ? 1 : 0;
  }
}
