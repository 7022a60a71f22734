package dev.newsreel.enrich.stream;

import dev.newsreel.enrich.decide.Occasion;
import dev.newsreel.enrich.decide.Outcome;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Locale;
import java.util.function.Supplier;

/**
 * What is measured of the way of an article. Names as Micrometer has them; Prometheus writes dots
 * as underscores and adds {@code _seconds}.
 *
 * <table>
 * <caption>Metrics of enrich-service</caption>
 * <tr><td>{@code newsreel.enrich.articles}</td><td>timer: articles decided, by {@code occasion} (arrival, retag,
 * correction) and {@code outcome} (emitted, unchanged, untagged, stale); with store and broker</td></tr>
 * <tr><td>{@code newsreel.enrich.tag}</td><td>timer: the tagging alone</td></tr>
 * <tr><td>{@code newsreel.enrich.delay}</td><td>histogram: from when ingest-service read an article to when the log
 * has it; without backfill and retags</td></tr>
 * <tr><td>{@code newsreel.enrich.lag}, {@code newsreel.enrich.partitions}</td><td>gauges: articles that wait, partitions
 * of this replica</td></tr>
 * <tr><td>{@code newsreel.enrich.retag.read}, {@code .articles}, {@code .changed}, {@code .running}</td><td>gauges: the
 * retag as this replica last saw it; running is 1 while there is one to do</td></tr>
 * <tr><td>{@code newsreel.catalog.sequence}, {@code .franchises}, {@code .shows}</td><td>gauges: the catalog in
 * use</td></tr>
 * <tr><td>{@code newsreel.dead.letters}</td><td>counter: records set aside, by {@code topic}</td></tr>
 * </table>
 */
final class EnrichMeters {

  private final MeterRegistry registry;
  private final InstantSource clock;
  private final Timer tag;
  private final Timer delay;

  EnrichMeters(MeterRegistry registry, InstantSource clock) {
    this.registry = registry;
    this.clock = clock;
    tag =
        Timer.builder("newsreel.enrich.tag")
            .description("Tagging of one article")
            .register(registry);
    delay =
        Timer.builder("newsreel.enrich.delay")
            .description("From when an article was read to when the log has it")
            .serviceLevelObjectives(
                Duration.ofMillis(100),
                Duration.ofMillis(250),
                Duration.ofMillis(500),
                Duration.ofSeconds(1),
                Duration.ofSeconds(2),
                Duration.ofSeconds(5),
                Duration.ofSeconds(10),
                Duration.ofSeconds(30),
                Duration.ofMinutes(1),
                Duration.ofMinutes(5))
            .register(registry);
  }

  <T> T tagged(Supplier<T> work) {
    return tag.record(work);
  }

  Outcome decided(Occasion occasion, Supplier<Outcome> work) {
    var sample = Timer.start(registry);
    Outcome outcome = work.get();
    sample.stop(
        registry.timer(
            "newsreel.enrich.articles", "occasion", word(occasion), "outcome", word(outcome)));
    return outcome;
  }

  /**
   * A live article reached the log.
   *
   * @param read when ingest-service read it
   */
  void arrived(Instant read) {
    var passed = Duration.between(read, clock.instant());
    // Clocks of two machines may differ a little.
    delay.record(passed.isNegative() ? Duration.ZERO : passed);
  }

  private static String word(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }
}
