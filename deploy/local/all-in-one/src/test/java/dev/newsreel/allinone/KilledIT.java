package dev.newsreel.allinone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.newsreel.events.EventJson;
import dev.newsreel.events.Position;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/**
 * Parts die by SIGKILL while articles go through. {@code -Dnewsreel.faults.articles=2000
 * -Dnewsreel.faults.kills=5} is the long form; the seed is printed and can be given as {@code
 * -Dnewsreel.faults.seed}.
 *
 * <p>Negative controls, with which it must fail: {@code
 * -Dnewsreel.faults.parts=enrich,enrich,enrich} with {@code newsreel.faults.weakened} set to {@code
 * --newsreel.enrich.news-log.acknowledged=false --spring.kafka.producer.properties.linger.ms=500};
 * and {@code -Dnewsreel.faults.parts=store,feed,store,feed} with {@code
 * --newsreel.feed.store.acknowledged=false}, where an offset is committed before the store write.
 */
class KilledIT {

  private static final int ARTICLES = Integer.getInteger("newsreel.faults.articles", 300);
  private static final int KILLS = Integer.getInteger("newsreel.faults.kills", 1);
  private static final long SEED = Long.getLong("newsreel.faults.seed", System.nanoTime());
  private static final String STREAM = "/api/franchises/bosch/stream?since=-1h";

  private static final List<String> PARTS =
      List.of(
          System.getProperty("newsreel.faults.parts", "ingest,enrich,feed,store,broker")
              .split(","));

  /** Settings that take a protection away: with them the test must fail. */
  private static final String WEAKENED = System.getProperty("newsreel.faults.weakened", "");

  @TempDir private Path home;
  private final Random random = new Random(SEED);

  @Test
  void losesAndRepeatsNothingWhenEverythingIsKilled() throws Exception {
    try (var newsreel = NewsreelProcess.start(home);
        var reader = new Follower(newsreel.feed(STREAM))) {
      var publisher = new Publisher(newsreel, newsreel.key(), ARTICLES);
      reader.start();
      publisher.start();

      for (int kill = 1; kill <= KILLS; kill++) {
        awaitAcknowledged(publisher, share(kill, KILLS));
        newsreel.killAndStart();
      }

      assertEachOnce(newsreel, publisher, reader);
    }
  }

  @Test
  void losesAndRepeatsNothingWhenOneProcessAfterTheOtherIsKilled() throws Exception {
    try (var newsreel = NewsreelProcess.start(home, separately());
        var reader = new Follower(newsreel.feed(STREAM))) {
      var publisher = new Publisher(newsreel, newsreel.key(), ARTICLES);
      reader.start();
      publisher.start();

      var parts = new ArrayList<>(PARTS);
      Collections.shuffle(parts, random);
      for (int kill = 1; kill <= parts.size(); kill++) {
        awaitAcknowledged(publisher, share(kill, parts.size()));
        newsreel.killPart(parts.get(kill - 1));
      }

      assertEachOnce(newsreel, publisher, reader);
    }
  }

  private static String[] separately() {
    return ("--separate " + WEAKENED).strip().split(" +");
  }

  /**
   * How many articles are acknowledged when the next part dies: spread over the run, with chance.
   */
  private int share(int kill, int kills) {
    int step = ARTICLES / (kills + 1);
    return step * (kill - 1) + 1 + random.nextInt(step);
  }

  private static void awaitAcknowledged(Publisher publisher, int articles)
      throws InterruptedException {
    while (publisher.acknowledged().size() < articles) {
      if (!publisher.isAlive()) {
        throw new AssertionError("the publisher ended at " + publisher.acknowledged().size());
      }
      TimeUnit.MILLISECONDS.sleep(5);
    }
  }

  private static void assertEachOnce(NewsreelProcess newsreel, Publisher publisher, Follower reader)
      throws Exception {
    publisher.join(Duration.ofMinutes(5));
    assertThat(publisher.acknowledged()).hasSize(ARTICLES);
    await()
        .alias("seed " + SEED)
        .atMost(Duration.ofMinutes(2))
        .until(() -> reader.seen().size() >= ARTICLES);
    var seen = reader.seen();
    assertThat(seen).extracting(Follower.Seen::article).doesNotHaveDuplicates();
    assertThat(seen)
        .extracting(Follower.Seen::article)
        .containsExactlyInAnyOrderElementsOf(publisher.acknowledged());
    assertThat(seen)
        .extracting(story -> Position.parse(story.id()).orElseThrow())
        .isSorted()
        .doesNotHaveDuplicates();
    assertThat(reader.others()).doesNotContain("gap");
    assertThat(listed(newsreel)).containsExactlyInAnyOrderElementsOf(publisher.acknowledged());
    await()
        .alias("all in the store, seed " + SEED)
        .atMost(Duration.ofMinutes(1))
        .pollInterval(Duration.ofSeconds(1))
        .untilAsserted(() ->
            assertThat(newsreel.stored())
                .containsExactlyInAnyOrderElementsOf(publisher.acknowledged()));
    System.out.printf(
        "seed=%d acknowledged=%d streamed=%d lost=0 repeated=0%n", SEED, ARTICLES, seen.size());
  }

  private static List<String> listed(NewsreelProcess newsreel) throws IOException {
    var ids = new ArrayList<String>();
    String before = "";
    do {
      JsonNode page =
          EventJson.mapper()
              .readTree(
                  Http.get(newsreel.feed("/api/franchises/bosch/news?limit=200&before=" + before))
                      .body());
      page.get("items").forEach(item -> ids.add(item.get("id").asString()));
      before = page.path("older").asString("");
    } while (!before.isEmpty());
    return ids;
  }
}
