package dev.newsreel.feed.recent;

import static dev.newsreel.feed.Items.entry;
import static dev.newsreel.feed.Items.item;
import static dev.newsreel.feed.Items.ofStory;
import static dev.newsreel.feed.Items.publishedAt;
import static org.assertj.core.api.Assertions.assertThat;

import dev.newsreel.events.Kind;
import dev.newsreel.events.NewsItem;
import dev.newsreel.feed.recent.Trend.Bucket;
import dev.newsreel.feed.recent.Trend.Count;
import dev.newsreel.feed.recent.Trend.KindCount;
import dev.newsreel.feed.recent.Trend.OutletCount;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TrendTests {

  private static final Instant NOW = Instant.parse("2026-11-24T12:30:00Z");

  private static Trend trend(Bucket by, NewsItem... items) {
    return Trend.of(
        IntStream.range(0, items.length).mapToObj(n -> entry(n, items[n])),
        Filter.franchise("bosch"),
        by,
        3,
        NOW);
  }

  private static NewsItem at(String time, String name, Kind... kinds) {
    return publishedAt(Instant.parse(time), item(name, "bosch", "ballard", kinds));
  }

  @Test
  void comparesASpanWithTheOneBefore() {
    Trend trend =
        trend(
            Bucket.HOUR,
            at("2026-11-24T12:29:59Z", "a", Kind.RENEWAL),
            at("2026-11-24T10:00:00Z", "b", Kind.RENEWAL, Kind.TRAILER),
            at("2026-11-24T09:59:59Z", "c", Kind.TRAILER),
            at("2026-11-24T07:00:00Z", "d"));

    assertThat(trend.from()).isEqualTo("2026-11-24T10:00:00Z");
    assertThat(trend.to()).isEqualTo("2026-11-24T13:00:00Z");
    assertThat(trend.articles()).isEqualTo(new Count(2, 2, List.of(1, 0, 1)));
    assertThat(trend.kinds())
        .containsExactlyInAnyOrder(
            new KindCount(Kind.RENEWAL, 2, 0, List.of(1, 0, 1)),
            new KindCount(Kind.TRAILER, 1, 1, List.of(1, 0, 0)),
            new KindCount(Kind.OTHER, 0, 1, List.of(0, 0, 0)));
    assertThat(trend.outlets()).containsExactly(new OutletCount("press", "The Press", 2, 2));
  }

  @Test
  void leavesOutWhatIsOlderOrOfTheFuture() {
    Trend trend =
        trend(Bucket.DAY, at("2026-11-18T23:59:59Z", "old"), at("2026-11-25T00:00:00Z", "future"));

    assertThat(trend.articles()).isEqualTo(new Count(0, 0, List.of(0, 0, 0)));
  }

  @Test
  void countsAStoryOnce() {
    Trend trend =
        trend(
            Bucket.DAY,
            ofStory("one", at("2026-11-24T01:00:00Z", "a")),
            ofStory("one", at("2026-11-24T02:00:00Z", "b")));

    assertThat(trend.articles().now()).isEqualTo(2);
    assertThat(trend.stories()).isEqualTo(new Count(1, 0, List.of()));
  }
}
