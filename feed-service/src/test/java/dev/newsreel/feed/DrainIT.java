package dev.newsreel.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.newsreel.feed.live.FanOut;
import java.net.http.HttpClient;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class DrainIT {

  private static final String STREAM = "/api/franchises/drained/stream";
  private static final int READERS = 200;

  @Test
  void sendsEveryReaderAwayInOrderAndLosesNothing() {
    var ended = new ArrayList<List<SseClient.Event>>();
    String first;
    Instant begin;
    try (var feed = RunningFeed.start("--newsreel.feed.live.drain=2s")) {
      var readers =
          IntStream.range(0, READERS).mapToObj(_ -> SseClient.open(feed.uri(STREAM))).toList();
      readers.forEach(reader -> reader.next("stream"));
      // Its first event is written before a stream is handed to the fan-out.
      await()
          .atMost(Duration.ofSeconds(20))
          .until(() -> feed.bean(FanOut.class).streams() == READERS);
      first = "1-" + feed.publish(Items.item("drained", "drained"));
      readers.forEach(reader -> reader.stories(1));

      begin = Instant.now();
      feed.stop();
      readers.forEach(reader -> ended.add(reader.untilEnd()));
    }

    assertThat(Duration.between(begin, Instant.now())).isLessThan(Duration.ofSeconds(20));
    assertThat(ended)
        .allSatisfy(events -> {
          assertThat(events).hasSize(1);
          assertThat(events.getFirst().name()).isEqualTo("drain");
          assertThat(events.getFirst().id()).isEqualTo(first);
        });
    try (var feed = RunningFeed.start()) {
      String next = "1-" + feed.publish(Items.item("after-the-drain", "drained"));
      try (var reader = SseClient.open(feed.uri(STREAM), first)) {
        assertThat(reader.stories(1).getFirst().id()).isEqualTo(next);
      }
    }
  }

  @Test
  void streamsOverHttp2AndTellsWhoIsTooMany() {
    try (var feed =
        RunningFeed.start("--server.http2.enabled=true", "--newsreel.feed.live.streams=1")) {
      try (var reader = SseClient.openHttp2(feed.uri(STREAM))) {
        assertThat(reader.head().version()).isEqualTo(HttpClient.Version.HTTP_2);
        reader.next("stream");
        var ids = new ArrayList<String>();
        for (int n = 0; n < 20; n++) {
          ids.add("1-" + feed.publish(Items.item("http2-" + n, "drained")));
        }

        assertThat(reader.stories(20).stream().map(SseClient.Event::id)).isEqualTo(ids);

        try (var refused = SseClient.open(feed.uri(STREAM))) {
          assertThat(refused.head().statusCode()).isEqualTo(200);
          assertThat(refused.untilEnd().getFirst().name()).isEqualTo("limit");
        }
        try (var refused = SseClient.openHttp2(feed.uri(STREAM))) {
          assertThat(refused.head().statusCode()).isEqualTo(429);
          assertThat(refused.head().headers().firstValue("Retry-After")).hasValue("30");
        }
      }
    }
  }
}
