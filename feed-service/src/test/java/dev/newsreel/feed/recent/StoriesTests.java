package dev.newsreel.feed.recent;

import static dev.newsreel.feed.Items.entry;
import static dev.newsreel.feed.Items.item;
import static dev.newsreel.feed.Items.ofStory;
import static org.assertj.core.api.Assertions.assertThat;

import dev.newsreel.events.NewsItem;
import dev.newsreel.events.Position;
import dev.newsreel.feed.Items;
import dev.newsreel.feed.log.Entry;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class StoriesTests {

  private final Recent recent = new Recent(6);

  private List<String> stories(String franchise, @Nullable Position before, int limit) {
    return recent
        .page(new PageRequest(Filter.franchise(franchise), null, true, before, null, limit))
        .entries()
        .stream()
        .map(Entry::story)
        .toList();
  }

  private List<Long> offsets(String story) {
    return recent.story(story).stream().map(entry -> entry.position().offset()).toList();
  }

  @Test
  void listsAStoryOnceWhereItsFirstArticleStands() {
    recent.append(
        List.of(
            entry(0, ofStory("renewal", item("a", "bosch"))),
            entry(1, ofStory("trailer", item("b", "bosch"))),
            entry(2, ofStory("renewal", item("c", "bosch")))));

    assertThat(stories("bosch", null, 10)).containsExactly("trailer", "renewal");
    assertThat(stories("bosch", new Position(1, 1), 10)).containsExactly("renewal");
    assertThat(offsets("renewal")).containsExactly(0L, 2L);
  }

  @Test
  void beginsAStoryWithTheFirstArticleThatTheFilterWants() {
    recent.append(
        List.of(
            entry(0, ofStory("both", item("a", "bosch"))),
            entry(1, ofStory("both", item("b", "dune"))),
            entry(2, ofStory("both", item("c", "dune")))));

    assertThat(stories("dune", null, 10)).containsExactly("both");
    assertThat(stories("dune", new Position(1, 1), 10)).isEmpty();
  }

  @Test
  void movesAnArticleThatTellsAnotherStoryNow() {
    NewsItem first = ofStory("one", item("a", "bosch"));
    recent.append(List.of(entry(0, first), entry(1, ofStory("two", item("b", "bosch")))));

    recent.append(
        List.of(entry(2, ofStory("two", Items.then(first, "bosch")), new Position(1, 0))));

    assertThat(stories("bosch", null, 10)).containsExactly("two");
    assertThat(offsets("one")).isEmpty();
    assertThat(offsets("two")).containsExactly(2L, 1L);
  }

  @Test
  void forgetsAStoryWithItsLastArticle() {
    recent.append(List.of(entry(0, ofStory("old", item("a", "bosch")))));
    for (int n = 1; n < 8; n++) {
      recent.append(List.of(entry(n, item("n" + n, "bosch"))));
    }

    assertThat(offsets("old")).isEmpty();
  }

  @Test
  void takesAnArticleWithoutAStoryForOne() {
    recent.append(List.of(entry(0, item("a", "bosch"))));

    assertThat(stories("bosch", null, 10)).containsExactly(Items.id("a").value());
  }
}
