package dev.newsreel.feed.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.mongodb.reactivestreams.client.MongoClient;
import com.mongodb.reactivestreams.client.MongoDatabase;
import dev.newsreel.events.Position;
import dev.newsreel.events.Topics;
import dev.newsreel.feed.Items;
import dev.newsreel.feed.RunningFeed;
import dev.newsreel.feed.SseClient;
import dev.newsreel.runtime.kafka.KafkaClients;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.AlterConfigOp.OpType;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.config.TopicConfig;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Epochs of the log, what it must be like, and places in it by time. */
class NewsLogIT {

  private static RunningFeed feed;

  private Epochs epochs;

  private static String name() {
    return "epochs-" + UUID.randomUUID();
  }

  @BeforeAll
  static void start() {
    feed = RunningFeed.start();
  }

  @BeforeEach
  void begin() {
    MongoDatabase database = feed.bean(MongoClient.class).getDatabase("test_epochs");
    epochs = new Epochs(database.getCollection(name()));
  }

  @AfterAll
  static void stop() {
    feed.close();
  }

  private int ordinal(String topic, @Nullable Position stored, long end) {
    return Objects.requireNonNull(epochs.resolve(topic, stored, end).block()).ordinal();
  }

  @Test
  void keepsTheEpochOfALogThatOnlyGrows() {
    assertThat(ordinal("a", null, 0)).isEqualTo(1);
    assertThat(ordinal("a", new Position(1, 9), 10)).isEqualTo(1);
  }

  @Test
  void opensAnEpochForATopicThatWasMadeAgain() {
    ordinal("a", null, 0);

    assertThat(ordinal("b", new Position(1, 9), 0)).isEqualTo(2);
    assertThat(ordinal("b", new Position(1, 9), 5)).isEqualTo(2);
  }

  @Test
  void opensAnEpochForALogThatEndsBeforeWhatWasStoredOfIt() {
    ordinal("a", null, 0);

    assertThat(ordinal("a", new Position(1, 10), 10)).isEqualTo(2);
    assertThat(ordinal("a", new Position(2, 3), 10)).isEqualTo(2);
  }

  @Test
  void agreesWithAReplicaThatOpensItAtTheSameTime() {
    List<Epoch> found =
        Flux.merge(IntStream.range(0, 8).mapToObj(_ -> epochs.resolve("a", null, 0)).toList())
            .collectList()
            .block();

    assertThat(found).hasSize(8).containsOnly(new Epoch(1, "a"));
  }

  @Test
  void refusesToStartOnACompactedLog() throws Exception {
    setPolicy(TopicConfig.CLEANUP_POLICY_COMPACT);
    try {
      assertThatThrownBy(RunningFeed::start).hasStackTraceContaining("compact");
    } finally {
      setPolicy(TopicConfig.CLEANUP_POLICY_DELETE);
    }
  }

  private static void setPolicy(String policy) throws Exception {
    var resource = new ConfigResource(ConfigResource.Type.TOPIC, Topics.NEWS);
    var entry = new ConfigEntry(TopicConfig.CLEANUP_POLICY_CONFIG, policy);
    try (var admin = feed.bean(KafkaClients.class).admin()) {
      admin
          .incrementalAlterConfigs(Map.of(resource, List.of(new AlterConfigOp(entry, OpType.SET))))
          .all()
          .get();
    }
  }

  @Test
  void goesOnFromATime() {
    long first = feed.publish(Items.item("since-1", "since"));
    await().atMost(Duration.ofSeconds(20)).until(() -> !stored(first).isEmpty());
    long second = feed.publish(Items.item("since-2", "since"));
    await().atMost(Duration.ofSeconds(20)).until(() -> !stored(second).isEmpty());
    long time = stored(second).getLong("time");

    try (var reader = SseClient.open(feed.uri("/api/franchises/since/stream?since=" + time))) {
      assertThat(reader.next("stream").data()).contains("exact");
      assertThat(reader.stories(1).getFirst().id()).isEqualTo("1-" + second);
    }
  }

  private static org.bson.Document stored(long offset) {
    return feed.stored("log", "000000001-%018d".formatted(offset));
  }

  @Test
  void tellsWhereTheLogEnds() {
    long offset = feed.publish(Items.item("end", "end"));

    Mono<Long> end = feed.bean(NewsLog.class).end();

    assertThat(end.block()).isGreaterThan(offset);
  }
}
