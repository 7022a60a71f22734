package dev.newsreel.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.newsreel.ingest.source.Origin;
import dev.newsreel.ingest.source.Source;
import dev.newsreel.ingest.source.SourceId;
import dev.newsreel.ingest.source.SourceStore;
import dev.newsreel.localstack.broker.EmbeddedKafka;
import dev.newsreel.localstack.press.Page;
import dev.newsreel.localstack.press.PressSite;
import dev.newsreel.localstack.store.DurableMongo;
import dev.newsreel.runtime.kafka.KafkaClients;
import io.micrometer.core.instrument.MeterRegistry;
import java.lang.management.ManagementFactory;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * The whole service from loopback origins to Kafka: whole pages a second, and memory with ten
 * thousand sources. Broker, store, origins and service share one process and the machine's
 * processors, so that a service of its own is faster.
 */
public class IngestBenchmark {

  private static final int ORIGINS = 16;
  private static final int STORIES = 100;
  private static final int MANY = 10_000;

  @TempDir private Path home;
  private final List<PressSite> sites = new ArrayList<>();
  private EmbeddedKafka broker;
  private DurableMongo store;
  private @Nullable ConfigurableApplicationContext service;

  @BeforeEach
  void start() {
    for (int i = 0; i < ORIGINS; i++) {
      sites.add(PressSite.start());
    }
    broker = EmbeddedKafka.start(home.resolve("broker"), ServiceProcess.freePort());
    store = DurableMongo.start(home.resolve("store"), DurableMongo.FREE_PORT);
  }

  @AfterEach
  void stop() {
    if (service != null) {
      service.close();
    }
    sites.forEach(PressSite::close);
    broker.close();
    store.close();
  }

  @Test
  void readsPagesIntoKafka() {
    ConfigurableApplicationContext reading = started("true");
    sites.forEach(IngestBenchmark::fill);
    SourceStore sources = reading.getBean(SourceStore.class);
    Instant began = Instant.now();
    for (PressSite site : sites) {
      var id = new SourceId("origin-" + site.origin().getPort());
      sources.add(Source.of(id, id.value(), new Origin.Feed(site.url("/feed"))), "bench");
    }

    int wanted = ORIGINS * STORIES;
    try (var topic = new ArticleTopic(reading.getBean(KafkaClients.class))) {
      int found =
          Poll.until(
              () -> topic.articles(_ -> true).size(),
              size -> size >= wanted,
              Duration.ofMinutes(5));
      double seconds = Duration.between(began, Instant.now()).toMillis() / 1000.0;
      assertThat(found).isEqualTo(wanted);
      System.out.printf(
          "whole pages into Kafka: %d of %d bytes in %.1f s, %.0f pages/s%n",
          found, page(0, 0).length(), seconds, found / seconds);
    }
  }

  @Test
  void holdsTenThousandSourcesInMemory() {
    ConfigurableApplicationContext holding = started("false");
    long before = heap();
    SourceStore sources = holding.getBean(SourceStore.class);
    for (int i = 0; i < MANY; i++) {
      var feed = new Origin.Feed(URI.create("https://outlet-" + i + ".example/feed"));
      sources.add(Source.of(new SourceId("outlet-" + i), "Outlet " + i, feed), "bench");
    }
    MeterRegistry meters = holding.getBean(MeterRegistry.class);
    double known =
        Poll.until(
            () -> meters.get("newsreel.ingest.sources").tag("health", "new").gauge().value(),
            count -> count >= MANY,
            Duration.ofMinutes(5));

    assertThat(known).isEqualTo(MANY);
    // The embedded store is in this process too, with most of its documents in a cache.
    System.out.printf(
        "memory with %d sources: heap %d MiB, of which %d MiB came with them%n",
        MANY, heap() >> 20, (heap() - before) >> 20);
  }

  private static long heap() {
    for (int i = 0; i < 3; i++) {
      System.gc();
    }
    return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
  }

  private static void fill(PressSite site) {
    String items =
        IntStream.range(0, STORIES)
            .mapToObj(i ->
                "<item><title>Story %d</title><link>%s</link></item>"
                    .formatted(i, site.url("/" + i)))
            .collect(Collectors.joining());
    site.serve(
        "/feed",
        Page.text(
            "<rss version='2.0'><channel><title>F</title>" + items + "</channel></rss>",
            Instant.now()));
    for (int i = 0; i < STORIES; i++) {
      site.serve("/" + i, Page.html(page(site.origin().getPort(), i), Instant.now()));
    }
  }

  private static String page(int site, int number) {
    String links =
        IntStream.range(0, 300)
            .mapToObj(
                i -> "<li class=nav><a href='/section/%d'>Section %d</a></li>".formatted(i, i))
            .collect(Collectors.joining());
    // Words of its own: copies of each other would be another benchmark.
    var random = new Random(31L * site + number);
    String text =
        IntStream.range(0, 25)
            .mapToObj(_ -> "<p>" + sentence(random) + ", " + sentence(random) + ".</p>")
            .collect(Collectors.joining());
    return "<html lang=en><head><title>Story %d of %d</title></head><body><nav><ul>%s</ul></nav><article><h1>Story %d of %d</h1>%s</article></body></html>"
        .formatted(number, site, links, number, site, text);
  }

  private static String sentence(Random random) {
    return random
        .ints(12, 0, 20_000)
        .mapToObj(word -> "word" + Integer.toString(word, 36))
        .collect(Collectors.joining(" "));
  }

  private ConfigurableApplicationContext started(String polling) {
    String allow =
        sites.stream().map(site -> site.origin().getAuthority()).collect(Collectors.joining(","));
    var started =
        IngestApplication.application()
            .run(
                "--server.port=0",
                "--management.server.port=0",
                "--spring.kafka.bootstrap-servers=" + broker.brokers(),
                "--spring.mongodb.uri=" + store.uri(),
                "--newsreel.topics.provision=true",
                "--newsreel.ingest.fetch.allow=" + allow,
                "--newsreel.ingest.fetch.host-delay=0s",
                "--newsreel.ingest.schedule.enabled=" + polling,
                "--newsreel.ingest.schedule.reload=1s");
    service = started;
    return started;
  }
}
