package dev.newsreel.feed.example;

import static org.assertj.core.api.Assertions.assertThat;

import dev.newsreel.feed.Items;
import dev.newsreel.feed.RunningFeed;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class NewsFollowerIT {

  private static final Duration LONG = Duration.ofSeconds(60);

  private static List<String> publish(RunningFeed feed, String name, int count) {
    return IntStream.range(0, count)
        .mapToObj(n -> "1-" + feed.publish(Items.item(name + n, "followed")))
        .toList();
  }

  @Test
  void followsAcrossRestartsOfTheServiceAndOfItself() throws Exception {
    String port = "--server.port=" + freePort();
    var ids = new CopyOnWriteArrayList<String>();
    URI stream;
    List<String> first;
    try (var feed = RunningFeed.start(port)) {
      stream = feed.uri("/api/franchises/followed/stream?since=-1h");
      ids.addAll(publish(feed, "first-", 3));
      first = follow(stream, null, 2);
    }

    var following =
        new NewsFollower(stream)
            .follow(first.getLast())
            .filter(event -> event.name().equals("news"))
            .map(event -> Objects.requireNonNull(event.id()))
            .take(4)
            .collectList()
            .timeout(LONG)
            .toFuture();
    try (var feed = RunningFeed.start(port)) {
      ids.addAll(publish(feed, "second-", 3));

      assertThat(first).isEqualTo(ids.subList(0, 2));
      assertThat(following.get()).isEqualTo(ids.subList(2, 6));
    }
  }

  private static List<String> follow(
      URI stream, @org.jspecify.annotations.Nullable String cursor, int count) {
    return Objects.requireNonNull(
        new NewsFollower(stream)
            .follow(cursor)
            .filter(event -> event.name().equals("news"))
            .map(event -> Objects.requireNonNull(event.id()))
            .take(count)
            .collectList()
            .block(LONG));
  }

  private static int freePort() throws Exception {
    try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }
}
