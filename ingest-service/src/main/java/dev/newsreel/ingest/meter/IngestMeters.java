package dev.newsreel.ingest.meter;

import dev.newsreel.events.Article;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/**
 * The meters of this service, as Prometheus names them on the management port ({@code
 * /actuator/prometheus}):
 *
 * <ul>
 *   <li>{@code newsreel_ingest_discovery_delay_seconds} (histogram, from 30 s to 24 h): from when
 *       an article says it was published to its first acknowledgement by Kafka; without articles
 *       that were old when first seen and those that do not say when
 *   <li>{@code newsreel_ingest_articles_total{result}}: {@code new}, {@code updated}, {@code known}
 *       (this very content), {@code withdrawn} (taken down before), {@code retracted}, {@code
 *       story} (told again under an earlier copy's story)
 *   <li>{@code newsreel_ingest_fetch_seconds{what,result}} (count and time): {@code what} is {@code
 *       feed}, {@code page} or {@code sitemap}; {@code result} is {@code fetched}, {@code
 *       not-modified}, {@code throttled} or why it failed, such as {@code timeout}
 *   <li>{@code newsreel_ingest_fetch_bytes_total{what}}: bodies, after decompression
 *   <li>{@code newsreel_ingest_pages_total{method}}: pages by how their text was found, such as
 *       {@code rules}, {@code generic}, {@code consent-wall} or {@code paywall-stub}
 *   <li>{@code newsreel_ingest_pushed_total{status}}: items of pushes by what became of them
 *   <li>{@code newsreel_ingest_pushes_refused_total{problem}}: whole pushes by the problem they
 *       were answered with, such as {@code too-many-requests} or {@code signature-wrong}
 *   <li>{@code newsreel_ingest_deliveries_total{result}}: of WebSub hubs: {@code taken}, {@code
 *       unsigned}, {@code gone}, {@code unknown}
 *   <li>{@code newsreel_ingest_sources{health}} (gauge): polled sources by health, see {@link
 *       dev.newsreel.ingest.source.Health}
 *   <li>{@code newsreel_ingest_sources_overdue_seconds} (gauge): how long the longest waiting
 *       source has been due; grows when this replica cannot keep up
 *   <li>{@code newsreel_ingest_outage} (gauge): 1 while most hosts cannot be reached
 * </ul>
 *
 * <p>Dead letters are counted as {@code newsreel_dead_letters_total{topic}} by the runtime of each
 * service. Thread-safe.
 */
public final class IngestMeters {

  private static final Duration SHORTEST = Duration.ofSeconds(30);
  private static final Duration LONGEST = Duration.ofHours(24);

  private final MeterRegistry registry;
  private final Timer delay;
  private final Map<String, AtomicInteger> sources = new ConcurrentHashMap<>();

  /** Registers with this registry. */
  public IngestMeters(MeterRegistry registry) {
    this.registry = registry;
    this.delay =
        Timer.builder("newsreel.ingest.discovery.delay")
            .description("from an article's date to its first acknowledgement by Kafka")
            .publishPercentileHistogram()
            .minimumExpectedValue(SHORTEST)
            .maximumExpectedValue(LONGEST)
            .register(registry);
  }

  /**
   * How the polled sources are now.
   *
   * @param counts by health in lower case, those that no source has too
   */
  public void sources(Map<String, Long> counts) {
    counts.forEach(
        (health, count) -> sources.computeIfAbsent(health, this::gauge).set(count.intValue()));
  }

  private AtomicInteger gauge(String health) {
    var count = new AtomicInteger();
    Gauge.builder("newsreel.ingest.sources", count, AtomicInteger::get)
        .description("polled sources by health")
        .tag("health", health)
        .register(registry);
    return count;
  }

  /**
   * Asks these whenever somebody reads the meters.
   *
   * @param overdue how long the longest waiting source has been due
   */
  public void watch(Supplier<Duration> overdue, BooleanSupplier isOutage) {
    Gauge.builder("newsreel.ingest.sources.overdue", () -> overdue.get().toMillis() / 1000.0)
        .description("how long the longest waiting source has been due")
        .baseUnit("seconds")
        .register(registry);
    Gauge.builder("newsreel.ingest.outage", () -> isOutage.getAsBoolean() ? 1 : 0)
        .description("1 while most hosts cannot be reached")
        .register(registry);
  }

  /** Kafka has the article. */
  public void acknowledged(Article article, Instant now) {
    count("newsreel.ingest.articles", "result", result(article));
    Instant published = article.published();
    if (article.revision() == 1 && !article.backfill() && published != null) {
      Duration late = Duration.between(published, now);
      delay.record(late.isNegative() ? Duration.ZERO : late);
    }
  }

  private static String result(Article article) {
    if (article.retracted()) {
      return "retracted";
    }
    return article.revision() == 1 ? "new" : "updated";
  }

  /** The content was known, or the article was taken down before. */
  public void notPublished(String result) {
    count("newsreel.ingest.articles", "result", result);
  }

  /** An article was moved to the story of an earlier copy. */
  public void merged() {
    count("newsreel.ingest.articles", "result", "story");
  }

  /**
   * A document was asked for.
   *
   * @param what {@code feed}, {@code page} or {@code sitemap}
   * @param bytes of the body, 0 when there was none
   */
  public void fetched(String what, String result, Duration took, int bytes) {
    Timer.builder("newsreel.ingest.fetch")
        .description("requests to sources, waiting for the host's turn included")
        .tag("what", what)
        .tag("result", result)
        .register(registry)
        .record(took);
    Counter.builder("newsreel.ingest.fetch.bytes")
        .tag("what", what)
        .register(registry)
        .increment(bytes);
  }

  /** A page was read. */
  public void read(String method) {
    count("newsreel.ingest.pages", "method", method);
  }

  /** One item of a push. */
  public void pushed(String status) {
    count("newsreel.ingest.pushed", "status", status);
  }

  /** A push of which nothing was taken. */
  public void refused(String problem) {
    count("newsreel.ingest.pushes.refused", "problem", problem);
  }

  /** A hub delivered. */
  public void delivered(String result) {
    count("newsreel.ingest.deliveries", "result", result);
  }

  private void count(String name, String tag, String value) {
    Counter.builder(name).tag(tag, value).register(registry).increment();
  }
}
