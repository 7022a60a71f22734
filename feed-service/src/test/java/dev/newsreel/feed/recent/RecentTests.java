package dev.newsreel.feed.recent;

import static dev.newsreel.feed.Items.entry;
import static dev.newsreel.feed.Items.item;
import static org.assertj.core.api.Assertions.assertThat;

import dev.newsreel.events.NewsItem;
import dev.newsreel.events.Position;
import dev.newsreel.feed.Items;
import dev.newsreel.feed.log.Entry;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RecentTests {

  private static final Filter BOSCH = Filter.franchise("bosch");

  private final Recent recent = new Recent(10);

  private void fill(int count) {
    IntStream.range(0, count)
        .forEach(n -> recent.append(List.of(entry(n * 2L, item("n" + n, "bosch")))));
  }

  private static List<Long> offsets(List<Entry> entries) {
    return entries.stream().map(entry -> entry.position().offset()).toList();
  }

  private Page page(@Nullable Position before, @Nullable Position after, int limit) {
    return recent.page(BOSCH, before, after, limit);
  }

  @Test
  void keepsTheNewestAndSaysFromWhereOnItIsWhole() {
    fill(25);

    assertThat(LongStream.range(recent.tail(), recent.head()).mapToObj(recent::get).toList())
        .extracting(entry -> entry.position().offset())
        .containsExactly(30L, 32L, 34L, 36L, 38L, 40L, 42L, 44L, 46L, 48L);
    assertThat(recent.floor()).isEqualTo(new Position(1, 28));
    assertThat(recent.get(recent.tail() - 1)).isNull();
    assertThat(recent.get(recent.head())).isNull();
  }

  @Test
  void findsTheFirstAfterAnyPosition() {
    fill(25);

    assertThat(recent.firstAfter(new Position(1, 29))).isEqualTo(15);
    assertThat(recent.firstAfter(new Position(1, 30))).isEqualTo(16);
    assertThat(recent.firstAfter(new Position(1, 31))).isEqualTo(16);
    assertThat(recent.firstAfter(new Position(1, 48))).isEqualTo(recent.head());
    assertThat(recent.firstAfter(new Position(2, 0))).isEqualTo(recent.head());
  }

  @Test
  void pagesInBothDirectionsWhileNewsArrive() {
    fill(8);
    Page newest = page(null, null, 3);
    assertThat(offsets(newest.entries())).containsExactly(14L, 12L, 10L);

    recent.append(List.of(entry(16, item("later", "bosch"))));

    Page older = page(newest.older(), null, 3);
    assertThat(offsets(older.entries())).containsExactly(8L, 6L, 4L);
    Page oldest = page(older.older(), null, 3);
    assertThat(offsets(oldest.entries())).containsExactly(2L, 0L);
    assertThat(oldest.older()).isNull();
    assertThat(offsets(page(null, newest.newer(), 3).entries())).containsExactly(16L);
    assertThat(offsets(page(null, oldest.newer(), 3).entries())).containsExactly(8L, 6L, 4L);
  }

  @Test
  void keepsAnUpdateWhereItsArticleFirstStood() {
    NewsItem first = item("a", "bosch");
    recent.append(List.of(entry(0, first), entry(1, item("b", "bosch"))));
    recent.append(List.of(entry(2, Items.then(first, "bosch", "dune"), new Position(1, 0))));

    assertThat(offsets(page(null, null, 10).entries())).containsExactly(1L, 2L);
    assertThat(recent.page(Filter.franchise("dune"), null, null, 10).entries()).hasSize(1);
  }

  @Test
  void dropsAStoryFromTheListOfAFranchiseItLost() {
    NewsItem first = item("a", "bosch");
    recent.append(List.of(entry(0, first)));
    recent.append(List.of(entry(1, Items.then(first, "dune"), new Position(1, 0))));

    assertThat(page(null, null, 10).entries()).isEmpty();
    assertThat(recent.page(Filter.franchise("dune"), null, null, 10).entries()).hasSize(1);
  }

  @Test
  void forgetsWhatLeavesMemoryUnlessItCameAgain() {
    NewsItem first = item("a", "bosch");
    recent.append(List.of(entry(0, first), entry(1, item("b", "bosch"))));
    recent.append(List.of(entry(2, Items.then(first, "bosch"), new Position(1, 0))));
    for (int n = 0; n < 9; n++) {
      recent.append(List.of(entry(10 + n, item("n" + n, "bosch"))));
    }

    assertThat(recent.article(Items.id("a"))).isPresent();
    assertThat(recent.article(Items.id("b"))).isEmpty();
    assertThat(offsets(page(null, null, 100).entries())).hasSize(10).last().isEqualTo(2L);
  }

  @Test
  void emptiesWhatWasSaidOfAnArticleThatIsTakenDown() {
    NewsItem first = item("a", "bosch");
    recent.append(List.of(entry(0, first)));
    recent.append(List.of(entry(1, Items.takenDown(first), new Position(1, 0))));

    Entry emptied = Objects.requireNonNull(recent.get(0));
    assertThat(BOSCH.change(emptied)).isEqualTo(Change.NOTHING);
    assertThat(emptied.brief()).isEmpty();
    assertThat(page(null, null, 10).entries()).isEmpty();
  }

  @Test
  void tellsFollowersInLogOrderAndWakesOnceForABatch() {
    var followed = new ArrayList<Long>();
    var woken = new ArrayList<Integer>();
    recent.follow(entry -> followed.add(entry.position().offset()));
    recent.onAppend(() -> woken.add(followed.size()));

    recent.append(List.of(entry(0, item("a", "bosch")), entry(1, item("b", "bosch"))));

    assertThat(followed).containsExactly(0L, 1L);
    assertThat(woken).containsExactly(2);
  }
}
