package dev.newsreel.feed.recent;

import static dev.newsreel.feed.Items.entry;
import static dev.newsreel.feed.Items.item;
import static dev.newsreel.feed.Items.show;
import static dev.newsreel.feed.Items.tag;
import static org.assertj.core.api.Assertions.assertThat;

import dev.newsreel.events.Kind;
import dev.newsreel.events.NewsItem;
import dev.newsreel.events.Previous;
import dev.newsreel.events.Role;
import dev.newsreel.feed.Items;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class FilterTests {

  private static final Filter BOSCH = Filter.franchise("bosch");

  private static Filter kinds(Filter base, Kind... kinds) {
    return new Filter(
        base.franchises(),
        base.shows(),
        Set.of(kinds),
        base.roles(),
        base.confidence(),
        base.languages(),
        base.sources());
  }

  @Test
  void callsItNewsWhenItMatchesForTheFirstTime() {
    assertThat(BOSCH.change(entry(0, item("a", "bosch")))).isEqualTo(Change.NEWS);
    assertThat(BOSCH.change(entry(0, item("a", "dune")))).isEqualTo(Change.NOTHING);
  }

  @Test
  void callsItUpdateOrRetractionByWhatTheDecisionBeforeSaid() {
    NewsItem first = item("a", "bosch");
    NewsItem both = Items.then(first, "bosch", "dune");
    NewsItem gone = Items.then(both, "dune");

    assertThat(BOSCH.change(entry(1, both))).isEqualTo(Change.UPDATE);
    assertThat(Filter.franchise("dune").change(entry(1, both))).isEqualTo(Change.NEWS);
    assertThat(BOSCH.change(entry(2, gone))).isEqualTo(Change.RETRACTION);
    assertThat(Filter.franchise("dune").change(entry(2, gone))).isEqualTo(Change.UPDATE);
  }

  @Test
  void callsItRetractionWhenTheArticleIsTakenDown() {
    assertThat(BOSCH.change(entry(1, Items.takenDown(item("a", "bosch")))))
        .isEqualTo(Change.RETRACTION);
  }

  @Test
  void asksForTheKindOfTheShowOfTheFranchise() {
    NewsItem item =
        item(
            "a",
            1,
            Previous.NONE,
            List.of(tag("bosch", Role.PRIMARY), tag("dune", Role.SECONDARY)),
            List.of(
                show("ballard", "bosch", Role.PRIMARY, Kind.RENEWAL),
                show("prophecy", "dune", Role.SECONDARY, Kind.TRAILER)));

    assertThat(kinds(BOSCH, Kind.RENEWAL).change(entry(0, item))).isEqualTo(Change.NEWS);
    assertThat(kinds(BOSCH, Kind.TRAILER).change(entry(0, item))).isEqualTo(Change.NOTHING);
  }

  @Test
  void losesAStoryWhoseKindWasCorrected() {
    NewsItem trailer = item("a", "bosch", "ballard", Kind.TRAILER);
    NewsItem renewal =
        item(
            "a",
            2,
            Previous.of(trailer),
            List.of(tag("bosch", Role.PRIMARY)),
            List.of(show("ballard", "bosch", Role.PRIMARY, Kind.RENEWAL)));

    assertThat(kinds(BOSCH, Kind.TRAILER).change(entry(1, renewal))).isEqualTo(Change.RETRACTION);
    assertThat(BOSCH.change(entry(1, renewal))).isEqualTo(Change.UPDATE);
  }

  @Test
  void leavesOutPassingMentions() {
    NewsItem item = item("a", 1, Previous.NONE, List.of(tag("bosch", Role.PASSING)), List.of());

    assertThat(BOSCH.change(entry(0, item))).isEqualTo(Change.NOTHING);
    assertThat(Filter.ALL.change(entry(0, item))).isEqualTo(Change.NOTHING);
  }

  @Test
  void asksForLanguageSourceAndConfidence() {
    var english =
        new Filter(Set.of(), Set.of(), Set.of(), Set.of(), 0.9, Set.of("en"), Set.of("press"));
    var german = new Filter(Set.of(), Set.of(), Set.of(), Set.of(), 0, Set.of("de"), Set.of());
    var sure = new Filter(Set.of(), Set.of(), Set.of(), Set.of(), 0.95, Set.of(), Set.of());

    assertThat(english.change(entry(0, item("a", "bosch")))).isEqualTo(Change.NEWS);
    assertThat(german.change(entry(0, item("a", "bosch")))).isEqualTo(Change.NOTHING);
    assertThat(sure.change(entry(0, item("a", "bosch")))).isEqualTo(Change.NOTHING);
  }
}
