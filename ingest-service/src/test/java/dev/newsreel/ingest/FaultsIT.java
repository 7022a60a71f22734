package dev.newsreel.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.reactivestreams.client.MongoClient;
import com.mongodb.reactivestreams.client.MongoClients;
import dev.newsreel.events.Article;
import dev.newsreel.events.EventJson;
import dev.newsreel.events.Topics;
import dev.newsreel.localstack.broker.EmbeddedKafka;
import dev.newsreel.localstack.press.FeedFormat;
import dev.newsreel.localstack.press.PublishingHouse;
import dev.newsreel.localstack.press.Stories;
import dev.newsreel.localstack.press.Story;
import dev.newsreel.localstack.store.DurableMongo;
import dev.newsreel.runtime.access.ApiKeys;
import dev.newsreel.runtime.access.Scope;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.convert.DurationStyle;

/** What must hold when a part dies. Everything here is a process or a server that really stops. */
class FaultsIT {

  private static final Duration CEILING = Duration.ofMinutes(4);

  /** {@code -Dnewsreel.test.outage=10m} runs the outages as long as they were promised to be. */
  private static final Duration OUTAGE =
      DurationStyle.detectAndParse(System.getProperty("newsreel.test.outage", "5s"));

  @TempDir private Path home;
  private final int servicePort = ServiceProcess.freePort();
  private final int brokerPort = ServiceProcess.freePort();
  private final int storePort = ServiceProcess.freePort();
  private PublishingHouse house;
  private EmbeddedKafka broker;
  private DurableMongo store;
  private ServiceProcess service;
  private Client client;

  @BeforeEach
  void start() throws IOException {
    house = PublishingHouse.open("The Evening Reel", 0);
    broker = EmbeddedKafka.start(home.resolve("broker"), brokerPort);
    store = DurableMongo.start(home.resolve("store"), storePort);
    Path list = home.resolve("sources.yaml");
    Files.writeString(
        list,
        "sources: [{id: reel, name: Reel, feed: \"%s\"}]"
            .formatted(house.site().url(FeedFormat.RSS.path())));
    service = startService();
    client = new Client(servicePort, key());
  }

  @AfterEach
  void stop() throws InterruptedException {
    service.stop();
    broker.close();
    store.close();
    house.close();
  }

  @Test
  void losesNothingWhenItIsKilledAtAnyMoment() throws InterruptedException {
    var random = new Random(4711);
    int acknowledged = 0;
    for (int life = 0; life < 3; life++) {
      awaitService();
      Instant death = Instant.now().plusMillis(500 + random.nextInt(2_500));
      Thread killer = Thread.ofVirtual().start(() -> killAt(death));
      acknowledged = pushUntilDead(acknowledged);
      killer.join();
      service = startService();
    }
    awaitService();
    push(acknowledged);
    push(acknowledged + 1);

    Map<String, List<Article>> published = publishedByUrl();
    for (int i = 0; i <= acknowledged + 1; i++) {
      assertThat(published).containsKey(url(i));
      assertThat(published.get(url(i))).extracting(Article::revision).containsOnly(1);
    }
    assertThat(acknowledged).isPositive();
  }

  @Test
  void refusesPushesWhileKafkaIsAwayAndGoesOnAfterwards() {
    awaitService();
    assertThat(push(0)).isEqualTo(202);
    broker.close();

    var refused = client.post("/api/articles", article(1));
    house.publish(Stories.ballard());
    broker = EmbeddedKafka.start(home.resolve("broker"), brokerPort);

    assertThat(refused.status()).isEqualTo(503);
    assertThat(refused.raw().headers().firstValue("Retry-After")).isPresent();
    assertThat(await(() -> push(1) == 202)).isTrue();
    assertThat(
            await(() ->
                publishedByUrl().keySet().stream()
                    .anyMatch(url -> url.endsWith(Stories.ballard().path()))))
        .isTrue();
    assertThat(publishedByUrl().get(url(1))).extracting(Article::revision).containsOnly(1);
  }

  @Test
  void refusesPushesWhileTheStoreIsAwayAndGoesOnAfterwards() {
    awaitService();
    assertThat(push(0)).isEqualTo(202);
    store.close();

    int refused = push(1);
    house.publish(Stories.ballard());
    store = DurableMongo.start(home.resolve("store"), storePort);

    assertThat(refused).isEqualTo(503);
    assertThat(await(() -> push(1) == 202)).isTrue();
    assertThat(
            await(() ->
                publishedByUrl().keySet().stream()
                    .anyMatch(url -> url.endsWith(Stories.ballard().path()))))
        .isTrue();
  }

  @Test
  void losesNothingWhileKafkaIsAwayForAWhile() throws InterruptedException {
    losesNothingDuring(
        () -> broker.close(),
        () -> broker = EmbeddedKafka.start(home.resolve("broker"), brokerPort));
  }

  @Test
  void losesNothingWhileTheStoreIsAwayForAWhile() throws InterruptedException {
    losesNothingDuring(
        () -> store.close(), () -> store = DurableMongo.start(home.resolve("store"), storePort));
  }

  /**
   * Articles go on arriving by feed and by push while a part is away. Whatever a push was answered
   * 202 for, and whatever the feed announced, is on the topic in the end, under revision 1 alone.
   */
  private void losesNothingDuring(Runnable cut, Runnable mend) throws InterruptedException {
    awaitService();
    var accepted = new ArrayList<String>();
    var announced = new ArrayList<String>();
    arrive(0, accepted, announced);
    cut.run();
    Instant end = Instant.now().plus(OUTAGE);
    for (int number = 1; number < 4 || Instant.now().isBefore(end); number++) {
      arrive(number, accepted, announced);
      Thread.sleep(OUTAGE.dividedBy(25));
    }
    int before = accepted.size();
    mend.run();
    assertThat(await(() -> push(1_000) == 202)).isTrue();
    accepted.add(url(1_000));

    assertThat(await(() -> paths(publishedByUrl().keySet()).containsAll(announced))).isTrue();
    Map<String, List<Article>> published = publishedByUrl();
    assertThat(published.keySet()).containsAll(accepted);
    published
        .values()
        .forEach(revisions -> assertThat(revisions).extracting(Article::revision).containsOnly(1));
    // Nothing was accepted while there was no place to keep it.
    assertThat(before).isLessThanOrEqualTo(2);
  }

  private void arrive(int number, List<String> accepted, List<String> announced) {
    if (push(number) == 202) {
      accepted.add(url(number));
    }
    // A feed has 30 entries, and whoever is away for longer misses what it no longer shows.
    if (number < 28) {
      Story story = story(number);
      house.publish(story);
      announced.add(story.path());
    }
  }

  private static Story story(int number) {
    Instant now = Instant.now();
    return new Story(
        "outage-" + number,
        "Story " + number + " of the outage",
        "It happened meanwhile.",
        "Jo Doe",
        now,
        now,
        "TV",
        List.of(),
        List.of("The broker was away, and story " + number + " was written all the same."),
        Map.of());
  }

  private static Set<String> paths(Set<String> urls) {
    return urls.stream().map(url -> URI.create(url).getPath()).collect(Collectors.toSet());
  }

  private ServiceProcess startService() {
    return ServiceProcess.start(
        servicePort,
        home.resolve("service.log"),
        List.of(
            "--spring.kafka.bootstrap-servers=" + broker.brokers(),
            "--spring.mongodb.uri=" + store.uri(),
            "--newsreel.topics.provision=true",
            "--newsreel.ingest.sources.locations=file:" + home.resolve("sources.yaml"),
            "--newsreel.ingest.fetch.allow=" + house.site().origin().getAuthority(),
            "--newsreel.ingest.fetch.host-delay=0s",
            "--newsreel.ingest.schedule.shortest=1s",
            "--newsreel.ingest.schedule.first=1s",
            "--newsreel.ingest.schedule.longest=2s",
            "--newsreel.ingest.schedule.failure=1s"));
  }

  private String key() {
    try (MongoClient mongo = MongoClients.create(store.uri())) {
      var keys = mongo.getDatabase("newsreel_access").getCollection("keys");
      return Objects.requireNonNull(
              new ApiKeys(keys, InstantSource.system())
                  .create("Test Wire", Set.of(Scope.PUSH), null)
                  .block())
          .secret();
    }
  }

  private void killAt(Instant death) {
    try {
      Thread.sleep(Duration.between(Instant.now(), death));
      service.kill();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Pushes one after the other; what was not acknowledged is pushed again in the next life. */
  private int pushUntilDead(int from) {
    int next = from;
    while (push(next) == 202) {
      next++;
    }
    return next;
  }

  /** The status, 0 when there was no answer. */
  private int push(int number) {
    try {
      return client.post("/api/articles", article(number)).status();
    } catch (IllegalStateException e) {
      return 0;
    }
  }

  private void awaitService() {
    assertThat(await(() -> push(0) == 202)).isTrue();
  }

  private static boolean await(java.util.function.BooleanSupplier isSo) {
    Instant end = Instant.now().plus(CEILING);
    while (!isSo.getAsBoolean()) {
      if (Instant.now().isAfter(end)) {
        return false;
      }
      try {
        Thread.sleep(200);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return false;
      }
    }
    return true;
  }

  private static String url(int number) {
    return "https://example.com/news/" + number;
  }

  private static String article(int number) {
    return "{\"url\": \"%s\", \"title\": \"Story %d\", \"text\": \"Text %d.\"}"
        .formatted(url(number), number, number);
  }

  private Map<String, List<Article>> publishedByUrl() {
    Map<String, List<Article>> byUrl = new HashMap<>();
    Map<String, Object> settings = Map.of("bootstrap.servers", broker.brokers());
    try (var consumer =
        new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
      var partitions =
          consumer.partitionsFor(Topics.ARTICLES).stream()
              .map(info -> new TopicPartition(info.topic(), info.partition()))
              .toList();
      consumer.assign(partitions);
      consumer.seekToBeginning(partitions);
      var ends = consumer.endOffsets(partitions);
      while (ends.entrySet().stream().anyMatch(e -> consumer.position(e.getKey()) < e.getValue())) {
        consumer
            .poll(Duration.ofMillis(200))
            .forEach(sent -> {
              Article article = EventJson.read(sent.value(), Article.class);
              byUrl.computeIfAbsent(article.url().toString(), _ -> new ArrayList<>()).add(article);
            });
      }
    }
    return byUrl;
  }
}
