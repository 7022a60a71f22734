package dev.newsreel.feed.search;

import static dev.newsreel.feed.Items.entry;
import static dev.newsreel.feed.Items.item;
import static org.assertj.core.api.Assertions.assertThat;

import dev.newsreel.events.EventJson;
import dev.newsreel.events.NewsItem;
import dev.newsreel.events.Position;
import dev.newsreel.feed.Items;
import dev.newsreel.feed.log.Entry;
import dev.newsreel.feed.log.LogRecord;
import dev.newsreel.feed.recent.Filter;
import dev.newsreel.feed.recent.PageRequest;
import dev.newsreel.feed.recent.Recent;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SearchIndexTests {

  private final Recent recent = new Recent(5_000);
  private final SearchIndex index = new SearchIndex();

  @AfterEach
  void close() {
    index.close();
  }

  private void append(Entry... entries) {
    recent.append(List.of(entries));
    index.put(List.of(entries));
  }

  private List<Long> find(String words, Filter filter, @Nullable Position before, int limit) {
    var query = ((SearchQuery.Parsed.Read) SearchQuery.read(words)).query();
    var wanted = new PageRequest(filter, index.search(query), false, before, null, limit);
    return recent.page(wanted).entries().stream().map(entry -> entry.position().offset()).toList();
  }

  private List<Long> find(String words) {
    return find(words, Filter.ALL, null, 10);
  }

  @Test
  void findsTheNewestFirst() {
    append(entry(0, item("ballard-renewed", "bosch")), entry(1, item("dune", "dune")));
    append(entry(2, item("ballard-trailer", "bosch")));

    assertThat(find("ballard")).containsExactly(2L, 0L);
    assertThat(find("ballard -trailer")).containsExactly(0L);
    assertThat(find("title:\"story dune\"")).containsExactly(1L);
    assertThat(find("outlet:press")).hasSize(3);
    assertThat(find("severance")).isEmpty();
  }

  @Test
  void findsAnUpdateByItsNewWordsWhereItsArticleFirstStood() {
    NewsItem before = item("ballard", "bosch");
    append(entry(0, before), entry(1, item("ballard-2", "bosch")));

    append(entry(2, Items.titled(Items.then(before, "bosch"), "Renewed"), new Position(1, 0)));

    assertThat(find("renewed")).containsExactly(2L);
    assertThat(find("title:ballard")).containsExactly(1L);
    assertThat(find("press")).containsExactly(1L, 2L);
  }

  @Test
  void doesNotFindWhatIsTakenDownOrUntagged() {
    NewsItem down = item("down", "bosch");
    NewsItem untagged = item("untagged", "bosch");
    append(entry(0, down), entry(1, untagged));

    append(entry(2, Items.takenDown(down), new Position(1, 0)));
    append(entry(3, Items.then(untagged), new Position(1, 1)));

    assertThat(find("story")).isEmpty();
    assertThat(index.size()).isZero();
  }

  @Test
  void forgetsWhatLeavesTheWindow() {
    append(entry(0, item("a", "bosch")), entry(1, item("b", "bosch")));

    index.forgetThrough(new Position(1, 0));
    index.put(List.of());

    assertThat(index.size()).isEqualTo(1);
    assertThat(find("story")).containsExactly(1L);
  }

  @Test
  void findsAWordByItsBeginningAsItWasWritten() {
    append(
        entry(0, Items.titled(item("a", "bosch"), "Two stories of one series, and its renewals")));

    for (String words : List.of("series*", "seri*", "storie*", "stor*", "renewal*", "serie*")) {
      assertThat(find(words)).as(words).containsExactly(0L);
    }
    assertThat(find("story renewal series")).containsExactly(0L);
    assertThat(find("\"one series\"")).containsExactly(0L);
  }

  @Test
  void findsTheOthersWhenOneHasNoWordsToKeep() {
    String whole = new String(EventJson.write(item("a", "bosch")), StandardCharsets.UTF_8);
    String begin = whole.substring(0, whole.length() - 1);
    byte[] nameless = (begin + ",\"people\":[{}]}").getBytes(StandardCharsets.UTF_8);
    var place = new Position(1, 0);
    // Only a record that nobody checked can be like this.
    NewsItem unchecked = EventJson.read(nameless, NewsItem.class);

    append(
        Entry.of(new LogRecord(place, 0, nameless), unchecked, place),
        entry(1, item("b", "bosch")));

    assertThat(find("story")).containsExactly(1L);
  }

  @Test
  void pagesThroughManyAndFewHitsAlikeWhileNewsArrive() {
    var all = new ArrayList<Entry>();
    for (int n = 0; n < 3_000; n++) {
      all.add(entry(n, item(n % 100 == 0 ? "rare-" + n : "many-" + n, "bosch")));
    }
    append(all.toArray(Entry[]::new));

    for (String words : List.of("story", "rare")) {
      var seen = new ArrayList<Long>();
      Position before = null;
      for (var page = find(words, Filter.franchise("bosch"), null, 7);
          !page.isEmpty();
          page = find(words, Filter.franchise("bosch"), before, 7)) {
        seen.addAll(page);
        before = new Position(1, page.getLast());
        append(entry(10_000 + seen.size(), item("rare-later-" + words + seen.size(), "bosch")));
      }
      assertThat(seen.stream().filter(offset -> offset < 3_000))
          .hasSize(words.equals("story") ? 3_000 : 30)
          .doesNotHaveDuplicates()
          .isSortedAccordingTo((one, other) -> Long.compare(other, one));
    }
  }
}
