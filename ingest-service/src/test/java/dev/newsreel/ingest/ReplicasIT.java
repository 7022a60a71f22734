package dev.newsreel.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.newsreel.events.Article;
import dev.newsreel.ingest.schedule.OutageDetector;
import dev.newsreel.ingest.source.Health;
import dev.newsreel.ingest.source.Origin;
import dev.newsreel.ingest.source.Source;
import dev.newsreel.ingest.source.SourceId;
import dev.newsreel.ingest.source.SourceStore;
import dev.newsreel.localstack.broker.EmbeddedKafka;
import dev.newsreel.localstack.press.Behaviour;
import dev.newsreel.localstack.press.Behaviours;
import dev.newsreel.localstack.press.Page;
import dev.newsreel.localstack.press.PressSite;
import dev.newsreel.localstack.store.DurableMongo;
import dev.newsreel.runtime.kafka.KafkaClients;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.ConfigurableApplicationContext;

/** Whole services over one store and one broker. */
class ReplicasIT {

  private static final int FEEDS = 6;
  private static final int ENTRIES = 2;
  private static final Duration CEILING = Duration.ofMinutes(2);

  @TempDir private Path home;
  private final List<ConfigurableApplicationContext> replicas = new ArrayList<>();
  private final List<PressSite> sites = List.of(PressSite.start(), PressSite.start());
  private final List<AtomicInteger> most = List.of(new AtomicInteger(), new AtomicInteger());
  private EmbeddedKafka broker;
  private DurableMongo store;

  @BeforeEach
  void start() {
    broker = EmbeddedKafka.start(home.resolve("broker"), ServiceProcess.freePort());
    store = DurableMongo.start(home.resolve("store"), DurableMongo.FREE_PORT);
  }

  @AfterEach
  void stop() {
    replicas.forEach(ConfigurableApplicationContext::close);
    sites.forEach(PressSite::close);
    broker.close();
    store.close();
  }

  @Test
  void neverAskAHostTwiceAtATimeAndPublishEverythingOnce() throws IOException {
    openSites();
    replicas.add(replica(allowed()));
    replicas.add(replica(allowed()));
    addFeeds(replicas.getFirst().getBean(SourceStore.class));

    List<Article> published = await(2 * FEEDS * ENTRIES);

    assertThat(published).hasSize(2 * FEEDS * ENTRIES);
    assertThat(published).extracting(Article::revision).containsOnly(1);
    assertThat(published).extracting(Article::url).doesNotHaveDuplicates();
    assertThat(most).extracting(AtomicInteger::get).containsOnly(1);
  }

  @Test
  void takeOverTheHostsOfAReplicaThatStops() throws IOException {
    openSites();
    replicas.add(replica(allowed()));
    addFeeds(replicas.getFirst().getBean(SourceStore.class));
    await(2 * FEEDS * ENTRIES);
    replicas.add(replica(allowed()));
    replicas.removeFirst().close();

    sites.forEach(site -> feed(site, 0, ENTRIES + 1));

    assertThat(await(2 * FEEDS * ENTRIES + 2)).hasSize(2 * FEEDS * ENTRIES + 2);
    assertThat(most).extracting(AtomicInteger::get).containsOnly(1);
  }

  /** The services run; the line to the world is cut: nobody can be reached. */
  @Test
  void doNotHoldAnOutageOfOurOwnLineAgainstSources() {
    List<Integer> closed = IntStream.range(0, 20).mapToObj(_ -> ServiceProcess.freePort()).toList();
    String allow =
        closed.stream().map(port -> "127.0.0.1:" + port).collect(Collectors.joining(","));
    replicas.add(replica(allow));
    SourceStore sources = replicas.getFirst().getBean(SourceStore.class);
    for (int port : closed) {
      var feed = new Origin.Feed(URI.create("http://127.0.0.1:" + port + "/feed"));
      sources.add(Source.of(new SourceId("cut-" + port), "Cut off", feed), "test");
    }

    OutageDetector outage = replicas.getFirst().getBean(OutageDetector.class);
    assertThat(Poll.until(() -> outage.isOutage(Instant.now()), found -> found)).isTrue();
    // Everybody is asked again and again meanwhile; ends early only when it has failed.
    Poll.until(() -> blamed(sources), count -> count > 5, Duration.ofSeconds(8));

    // Before five hosts could not be reached, it might have been these hosts.
    assertThat(blamed(sources)).isLessThanOrEqualTo(5);
    assertThat(sources.all())
        .extracting(stored -> stored.state().health())
        .containsOnly(Health.NEW, Health.DEGRADED);
    assertThat(sources.all()).allMatch(stored -> stored.state().failures() <= 1);
  }

  private static long blamed(SourceStore sources) {
    return sources.all().stream().filter(stored -> stored.state().failures() > 0).count();
  }

  private void openSites() {
    for (int i = 0; i < sites.size(); i++) {
      Behaviour watched = watched(most.get(i));
      for (int feed = 0; feed < FEEDS; feed++) {
        feed(sites.get(i), feed, ENTRIES);
        sites.get(i).behave("/feed-" + feed, watched);
        for (int entry = 0; entry <= ENTRIES; entry++) {
          String story = "/story-" + feed + "-" + entry;
          sites.get(i).serve(story, Page.text("Story", Instant.EPOCH)).behave(story, watched);
        }
      }
    }
  }

  private static void feed(PressSite site, int number, int entries) {
    String items =
        IntStream.range(0, entries)
            .mapToObj(entry -> "story-" + number + "-" + entry)
            .map(story ->
                "<item><title>%s</title><link>%s</link></item>"
                    .formatted(story, site.url("/" + story)))
            .collect(Collectors.joining());
    String rss = "<rss version='2.0'><channel><title>F</title>" + items + "</channel></rss>";
    site.serve("/feed-" + number, Page.text(rss, Instant.now()));
  }

  /** Slow enough that two requests at a time would meet. */
  private static Behaviour watched(AtomicInteger most) {
    var together = new AtomicInteger();
    var slow = Behaviours.slow(Duration.ofMillis(20));
    return (exchange, page) -> {
      most.accumulateAndGet(together.incrementAndGet(), Math::max);
      try {
        slow.answer(exchange, page);
      } finally {
        together.decrementAndGet();
      }
    };
  }

  private void addFeeds(SourceStore sources) throws IOException {
    for (int i = 0; i < sites.size(); i++) {
      for (int feed = 0; feed < FEEDS; feed++) {
        var id = new SourceId("site-" + i + "-feed-" + feed);
        sources.add(
            Source.of(id, id.value(), new Origin.Feed(sites.get(i).url("/feed-" + feed))), "test");
      }
    }
  }

  private String allowed() {
    return sites.stream()
        .map(site -> site.origin().getAuthority())
        .collect(Collectors.joining(","));
  }

  private ConfigurableApplicationContext replica(String allow) {
    return IngestApplication.application()
        .run(
            "--server.port=0",
            "--management.server.port=0",
            "--spring.jmx.enabled=false",
            "--spring.kafka.bootstrap-servers=" + broker.brokers(),
            "--spring.mongodb.uri=" + store.uri(),
            "--newsreel.topics.provision=true",
            "--newsreel.ingest.fetch.allow=" + allow,
            "--newsreel.ingest.fetch.host-delay=0s",
            "--newsreel.ingest.schedule.reload=1s",
            "--newsreel.ingest.schedule.elsewhere=2s",
            "--newsreel.ingest.schedule.shortest=1s",
            "--newsreel.ingest.schedule.first=1s",
            "--newsreel.ingest.schedule.longest=2s",
            "--newsreel.ingest.schedule.failure=1s");
  }

  private List<Article> await(int count) {
    KafkaClients clients = replicas.getLast().getBean(KafkaClients.class);
    try (var topic = new ArticleTopic(clients)) {
      return Poll.until(
          () -> topic.articles(_ -> true), articles -> articles.size() >= count, CEILING);
    }
  }
}
