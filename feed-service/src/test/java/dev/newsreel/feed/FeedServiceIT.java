package dev.newsreel.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.newsreel.events.NewsItem;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class FeedServiceIT {

  private static RunningFeed feed;

  @BeforeAll
  static void start() {
    feed = RunningFeed.start();
  }

  @AfterAll
  static void stop() {
    feed.close();
  }

  private static String key(long offset) {
    return String.format("000000001-%018d", offset);
  }

  private static List<String> ids(List<SseClient.Event> events) {
    return events.stream().map(SseClient.Event::id).toList();
  }

  @Test
  void greetsAReaderBeforeAnyStory() {
    try (var reader = SseClient.open(feed.uri("/api/franchises/quiet/stream"))) {
      assertThat(reader.head().statusCode()).isEqualTo(200);
      assertThat(reader.head().headers().firstValue("Content-Type")).hasValue("text/event-stream");
      assertThat(reader.head().headers().firstValue("Cache-Control"))
          .hasValue("no-store, no-transform");
      assertThat(reader.next().name()).isEqualTo("stream");
    }
  }

  @Test
  void streamsStoresAndDropsEchoes() {
    NewsItem item = Items.item("echoed", "bosch");
    try (var reader = SseClient.open(feed.uri("/api/franchises/bosch/stream"))) {
      reader.next("stream");

      long offset = feed.publish(item);
      feed.publish(item);
      NewsItem last = Items.item("after-the-echo", "bosch");
      long next = feed.publish(last);

      var stories = reader.stories(2);
      assertThat(ids(stories)).containsExactly("1-" + offset, "1-" + next);
      assertThat(stories.getFirst().name()).isEqualTo("news");
      assertThat(stories.getFirst().data())
          .contains("\"id\":\"" + item.article().id().value() + "\"")
          .contains("\"position\":\"1-" + offset + "\"");
      await()
          .atMost(Duration.ofSeconds(20))
          .until(() -> !feed.stored("current", last.article().id().value()).isEmpty());
      assertThat(feed.stored("log", key(offset))).isNotEmpty();
      assertThat(feed.stored("log", key(offset + 1))).isEmpty();
      assertThat(feed.stored("current", item.article().id().value()))
          .containsEntry("decision", 1)
          .containsEntry("latest", key(offset));
    }
  }

  @Test
  void tellsNewsUpdateAndRetractionByFilter() {
    NewsItem first = Items.item("retagged", "stargate");
    NewsItem both = Items.then(first, "stargate", "expanse");
    NewsItem moved = Items.then(both, "expanse");
    try (var old = SseClient.open(feed.uri("/api/franchises/stargate/stream"));
        var other = SseClient.open(feed.uri("/api/franchises/expanse/stream"))) {
      old.next("stream");
      other.next("stream");

      feed.publish(first);
      feed.publish(both);
      feed.publish(moved);

      assertThat(old.stories(3).stream().map(SseClient.Event::name))
          .containsExactly("news", "update", "retraction");
      assertThat(other.stories(2).stream().map(SseClient.Event::name))
          .containsExactly("news", "update");
    }
  }

  @Test
  void takesAnArticleDownEverywhere() {
    NewsItem item = Items.item("libel", "taken");
    try (var reader = SseClient.open(feed.uri("/api/franchises/taken/stream"))) {
      String before = reader.next("stream").id();
      long offset = feed.publish(item);
      feed.publish(Items.takenDown(item));

      var stories = reader.stories(2);
      assertThat(stories.getLast().name()).isEqualTo("retraction");
      assertThat(stories.getLast().data()).contains("\"reason\":\"retracted\"");
      await().atMost(Duration.ofSeconds(20)).until(() -> feed.stored("log", key(offset)).isEmpty());
      try (var again = SseClient.open(feed.uri("/api/franchises/taken/stream"), before)) {
        assertThat(again.stories(1).getFirst().name()).isEqualTo("retraction");
      }
    }
  }

  @Test
  void resumesAfterEachPosition() {
    var offsets =
        IntStream.range(0, 50)
            .mapToObj(n -> "1-" + feed.publish(Items.item("resume-" + n, "resumed")))
            .toList();

    for (int n = 0; n < offsets.size() - 1; n += 7) {
      try (var reader =
          SseClient.open(feed.uri("/api/franchises/resumed/stream"), offsets.get(n))) {
        assertThat(reader.next("stream").data()).contains("exact");
        assertThat(ids(reader.stories(offsets.size() - 1 - n)))
            .isEqualTo(offsets.subList(n + 1, offsets.size()));
      }
    }
  }

  @Test
  void saysSoWhenACursorCannotBeHonoured() {
    feed.publish(Items.item("any", "any"));
    for (String cursor : List.of("hello", "9-5", "1-99999999", "[{\"topic\":\"x\"}]")) {
      try (var reader = SseClient.open(feed.uri("/api/stream"), cursor)) {
        assertThat(reader.head().statusCode()).isEqualTo(200);
        assertThat(reader.next("stream").data()).contains("gap");
        assertThat(reader.next("gap").data()).contains("asked").doesNotContain("\n");
      }
    }
  }

  @Test
  void goesOnAfterPoison() {
    try (var reader = SseClient.open(feed.uri("/api/franchises/poisoned/stream"))) {
      reader.next("stream");

      feed.publish("x", "not json".getBytes(StandardCharsets.UTF_8));
      feed.publish("x", "{\"decision\":1}".getBytes(StandardCharsets.UTF_8));
      NewsItem good = Items.item("good", "poisoned");
      feed.publish(good);

      assertThat(reader.stories(1)).hasSize(1);
      await()
          .atMost(Duration.ofSeconds(20))
          .until(() -> !feed.stored("current", good.article().id().value()).isEmpty());
    }
  }
}
