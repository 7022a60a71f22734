package dev.newsreel.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.newsreel.events.NewsItem;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** One reader that goes on with its id: out of memory, out of the store, and after a restart. */
class RestartIT {

  private static final String STREAM = "/api/franchises/restarted/stream";

  private static List<String> publish(RunningFeed feed, String name, int count) {
    var ids = new ArrayList<String>();
    for (int n = 0; n < count; n++) {
      NewsItem item = Items.item(name + n, "restarted");
      ids.add("1-" + feed.publish(item));
      if (n % 5 == 0) {
        feed.publish(item);
      }
    }
    return ids;
  }

  private static void awaitStored(RunningFeed feed, String name) {
    await()
        .atMost(Duration.ofSeconds(20))
        .until(() -> !feed.stored("current", Items.id(name).value()).isEmpty());
  }

  private static List<SseClient.Event> read(RunningFeed feed, String after, int count) {
    try (var reader = SseClient.open(feed.uri(STREAM), after)) {
      return reader.stories(count);
    }
  }

  @Test
  void resumesExactlyAcrossMemoryStoreAndRestart() {
    List<String> ids;
    List<SseClient.Event> fromMemory;
    try (var feed = RunningFeed.start()) {
      ids = publish(feed, "before", 120);
      awaitStored(feed, "before119");
      fromMemory = read(feed, ids.getFirst(), 119);
    }

    List<SseClient.Event> fromStore;
    List<SseClient.Event> both;
    try (var feed = RunningFeed.start("--newsreel.feed.recent.items=10")) {
      fromStore = read(feed, ids.getFirst(), 119);
      ids.addAll(publish(feed, "after", 30));
      both = read(feed, ids.getFirst(), 149);
    }

    assertThat(fromMemory.stream().map(SseClient.Event::id)).isEqualTo(ids.subList(1, 120));
    assertThat(fromStore).isEqualTo(fromMemory);
    assertThat(both.stream().map(SseClient.Event::id)).isEqualTo(ids.subList(1, 150));
    assertThat(both.subList(0, 119)).isEqualTo(fromMemory);
  }

  @Test
  void readsTheSameOutOfKafkaWhileTheStoreIsBehind() {
    List<String> ids;
    List<SseClient.Event> fromKafka;
    try (var feed =
        RunningFeed.start(
            "--newsreel.feed.recent.items=10",
            "--spring.cloud.stream.bindings.store-in-0.consumer.auto-startup=false")) {
      ids = publish(feed, "unstored", 60);
      fromKafka = read(feed, ids.getFirst(), 59);
      assertThat(feed.stored("current", Items.id("unstored59").value())).isEmpty();
    }

    List<SseClient.Event> fromStore;
    try (var feed = RunningFeed.start("--newsreel.feed.recent.items=10")) {
      awaitStored(feed, "unstored59");
      fromStore = read(feed, ids.getFirst(), 59);
    }

    assertThat(fromKafka.stream().map(SseClient.Event::id)).isEqualTo(ids.subList(1, 60));
    assertThat(fromStore).isEqualTo(fromKafka);
  }
}
