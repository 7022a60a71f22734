package dev.newsreel.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.newsreel.events.NewsItem;
import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Readers that do not read, too many readers, and what is measured of all of them. */
class SlowReaderIT {

  private static final Duration CEILING = Duration.ofSeconds(20);

  private static RunningFeed feed;

  @BeforeAll
  static void start() {
    feed =
        RunningFeed.start(
            "--newsreel.feed.live.patience=1s",
            "--newsreel.feed.live.heartbeat=1s",
            "--newsreel.feed.live.streams=3");
  }

  @AfterAll
  static void stop() {
    feed.close();
  }

  @Test
  void closesWhoDoesNotReadAndServesTheOthers() throws IOException {
    try (var deaf = deafReader("/api/stream?franchise=flood&fields=full");
        var reader = SseClient.open(feed.uri("/api/stream?franchise=flood"))) {
      reader.next("stream");
      await().atMost(CEILING).until(() -> value("newsreel.streams.open") == 2);

      String last = flood();

      assertThat(reader.next(event -> event.data().contains(last)).name()).isEqualTo("news");
      await().atMost(CEILING).until(() -> value("newsreel.streams.slow.closed") == 1);
      await().atMost(CEILING).until(() -> value("newsreel.streams.open") == 1);
      assertThat(deaf.isClosed()).isFalse();
      assertThat(value("newsreel.streams.behind")).isPositive();
    }
    await().atMost(CEILING).until(() -> value("newsreel.streams.open") == 0);
  }

  @Test
  void countsWhatIsDeliveredAndHowLongItTook() {
    double writes = value("newsreel.streams.writes");
    double bytes = value("newsreel.streams.bytes");
    double delays = value("newsreel.streams.delay");
    double resumed = value("newsreel.streams.resumed");
    try (var reader = SseClient.open(feed.uri("/api/stream?franchise=measured"))) {
      reader.next("stream");
      await().atMost(CEILING).until(() -> value("newsreel.streams.open") >= 1);

      feed.publish(Items.item("measured", "measured"));

      assertThat(reader.stories(1).getFirst().data()).contains("measured");
      await().atMost(CEILING).until(() -> value("newsreel.streams.delay") > delays);
      assertThat(value("newsreel.streams.writes")).isGreaterThan(writes);
      assertThat(value("newsreel.streams.bytes")).isGreaterThan(bytes);
      assertThat(value("newsreel.streams.resumed")).isGreaterThan(resumed);
      assertThat(value("newsreel.recent.items")).isPositive();
      assertThat(value("newsreel.log.lag")).isNotNegative();
    }
    await().atMost(CEILING).until(() -> value("newsreel.streams.open") == 0);
  }

  @Test
  void countsSearches() throws Exception {
    feed.publish(Items.item("found", "found"));
    await().atMost(CEILING).until(() -> value("newsreel.search.documents") >= 1);
    double searches = value("newsreel.search");
    double refused = value("newsreel.search.refused");

    assertThat(status("/api/news?q=found")).isEqualTo(200);
    assertThat(status("/api/news?q=%22")).isEqualTo(400);

    assertThat(value("newsreel.search")).isEqualTo(searches + 1);
    assertThat(value("newsreel.search.refused")).isEqualTo(refused + 1);
    await().atMost(CEILING).until(() -> value("newsreel.search.lag") == 0);
  }

  @Test
  void tellsOneTooManyInTheStreamToWait() {
    try (var one = SseClient.open(feed.uri("/api/stream"));
        var two = SseClient.open(feed.uri("/api/stream"));
        var three = SseClient.open(feed.uri("/api/stream"))) {
      one.next("stream");
      two.next("stream");
      three.next("stream");
      double refused = value("newsreel.streams.refused");

      try (var four = SseClient.open(feed.uri("/api/stream"))) {
        assertThat(four.next().name()).isEqualTo("limit");
      }

      assertThat(value("newsreel.streams.refused")).isEqualTo(refused + 1);
    }
    await().atMost(CEILING).until(() -> value("newsreel.streams.open") == 0);
  }

  /** More than all buffers on the way hold; gives the id of the last. */
  private static String flood() {
    String id = "";
    for (int n = 0; n < 600; n++) {
      NewsItem item = Items.titled(Items.item("flood-" + n, "flood"), "x".repeat(50_000));
      feed.publish(item);
      id = item.article().id().value();
    }
    return id;
  }

  /** Asks and never reads. */
  private static Socket deafReader(String path) throws IOException {
    URI uri = feed.uri(path);
    var socket = new Socket(uri.getHost(), uri.getPort());
    String request = "GET " + path + " HTTP/1.1\r\nHost: x\r\nAccept: text/event-stream\r\n\r\n";
    socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
    return socket;
  }

  /** All of a meter's series together: a timer's is how many were timed. */
  private static double value(String name) {
    return feed.bean(MeterRegistry.class).find(name).meters().stream()
        .mapToDouble(SlowReaderIT::value)
        .sum();
  }

  private static double value(Meter meter) {
    return StreamSupport.stream(meter.measure().spliterator(), false)
        .filter(one -> !one.getStatistic().getTagValueRepresentation().matches("total|max"))
        .mapToDouble(one -> one.getValue())
        .sum();
  }

  private static int status(String path) throws Exception {
    try (var http = HttpClient.newHttpClient()) {
      return http.send(HttpRequest.newBuilder(feed.uri(path)).build(), BodyHandlers.discarding())
          .statusCode();
    }
  }
}
