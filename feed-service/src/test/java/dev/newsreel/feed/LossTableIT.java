package dev.newsreel.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/**
 * What a reader loses or gets twice, case by case; printed as a table at the end. What expires
 * comes last. Memory keeps 200 entries and the store 900, so that resuming goes through every tier.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class LossTableIT {

  private static final int ITEMS = 500;
  private static final int NEXT = 5;

  private static final Map<String, String> TABLE = new LinkedHashMap<>();
  private static RunningFeed feed;
  private static RunningFeed other;
  private static List<String> ids;
  private static String before;

  @BeforeAll
  static void publish() {
    String[] small = {"--newsreel.feed.recent.items=200", "--newsreel.feed.store.keep=900"};
    feed = RunningFeed.start(small);
    other = RunningFeed.start(small);
    try (var reader = SseClient.open(feed.uri("/api/stream"))) {
      before = reader.next("stream").id();
    }
    ids =
        IntStream.range(0, ITEMS)
            .mapToObj(
                n -> "1-" + feed.publishAt(1_700_000_000_000L, Items.item("ms-" + n, "burst")))
            .toList();
    await().atMost(Duration.ofMinutes(2)).until(() -> isStored(ids.getLast()));
  }

  @AfterAll
  static void print() {
    feed.close();
    other.close();
    TABLE.forEach((name, result) -> System.out.printf("%-60s %s%n", name, result));
  }

  @Test
  @Order(1)
  void losesNothingOfItemsInOneMillisecond() {
    int wrong = 0;
    for (int n = 0; n < ITEMS - NEXT; n++) {
      List<String> expected = ids.subList(n + 1, n + 1 + NEXT);
      if (!read(feed, "burst", ids.get(n), NEXT).equals(expected)) {
        wrong++;
      }
    }

    assertThat(row("500 items in one millisecond, resumed after each", ITEMS - NEXT, wrong))
        .isZero();
    assertThat(read(feed, "burst", before, ITEMS)).isEqualTo(ids);
  }

  @Test
  @Order(2)
  void goesOnAtAnotherReplicaAsIfItWereTheSame() {
    int wrong = 0;
    for (int n = 0; n < ITEMS - NEXT; n += 25) {
      if (!data(other, ids.get(n)).equals(data(feed, ids.get(n)))) {
        wrong++;
      }
    }

    assertThat(row("resumed at another replica, byte for byte", ITEMS / 25, wrong)).isZero();
  }

  @Test
  @Order(3)
  void losesNothingOfAQuietFranchiseWhileTheReaderIsAway() {
    String last = "1-" + feed.publish(Items.item("quiet-0", "quiet-one"));
    var quiet = new ArrayList<String>();
    for (int n = 0; n < 300; n++) {
      feed.publish(Items.item("noise-" + n, "noise"));
      if (n % 120 == 0) {
        quiet.add("1-" + feed.publish(Items.item("quiet-" + (n + 1), "quiet-one")));
      }
    }
    quiet.add("1-" + feed.publish(Items.item("quiet-last", "quiet-one")));

    List<String> read = read(feed, "quiet-one", last, quiet.size());

    assertThat(row("a quiet franchise while 300 others came", 1, read.equals(quiet) ? 0 : 1))
        .isZero();
  }

  @Test
  @Order(4)
  void announcesEveryCursorThatItCannotHonour() {
    var unannounced = new ArrayList<String>();
    for (String cursor :
        List.of("7-12", "1-99999999999", "hello", "[{\"topic\":\"x\"}]", "-1", "1-", "1-2-3")) {
      try (var reader = SseClient.open(feed.uri("/api/stream"), cursor)) {
        boolean isTold = reader.next("stream").data().contains("\"gap\"");
        if (reader.head().statusCode() != 200 || !isTold || reader.next("gap").data().isEmpty()) {
          unannounced.add(cursor);
        }
      }
    }

    assertThat(row("foreign and garbage ids, announced", 7, unannounced.size())).isZero();
  }

  @Test
  @Order(5)
  void announcesWhatHasExpiredAndServesTheRest() {
    List<String> late =
        IntStream.range(0, 500)
            .mapToObj(n -> "1-" + feed.publish(Items.item("late-" + n, "late")))
            .toList();
    await().atMost(Duration.ofMinutes(2)).until(() -> isStored(late.getLast()));

    try (var reader = SseClient.open(feed.uri("/api/franchises/late/stream"), before)) {
      SseClient.Event gap = reader.next("gap");
      String first = reader.stories(1).getFirst().id();
      List<String> rest =
          reader.stories(late.size() - late.indexOf(first) - 1).stream()
              .map(SseClient.Event::id)
              .toList();

      int wrong = rest.equals(late.subList(late.indexOf(first) + 1, late.size())) ? 0 : 1;
      assertThat(gap.data()).contains("expired");
      assertThat(row("an expired id: announced, then everything that is kept", 1, wrong)).isZero();
    }
  }

  private static int row(String name, int tried, int wrong) {
    TABLE.put(name, "%d tried, %d with a loss or a repeat".formatted(tried, wrong));
    return wrong;
  }

  private static boolean isStored(String id) {
    long offset = Long.parseLong(id.substring(2));
    return !feed.stored("log", "000000001-%018d".formatted(offset)).isEmpty();
  }

  private static List<String> read(RunningFeed from, String franchise, String after, int count) {
    try (var reader = SseClient.open(from.uri("/api/franchises/" + franchise + "/stream"), after)) {
      return reader.stories(count).stream().map(SseClient.Event::id).toList();
    }
  }

  private static List<SseClient.Event> data(RunningFeed from, String after) {
    try (var reader = SseClient.open(from.uri("/api/franchises/burst/stream"), after)) {
      return reader.stories(NEXT);
    }
  }
}
