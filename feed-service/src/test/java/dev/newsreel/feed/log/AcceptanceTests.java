package dev.newsreel.feed.log;

import static dev.newsreel.feed.Items.item;
import static dev.newsreel.feed.Items.then;
import static org.assertj.core.api.Assertions.assertThat;

import dev.newsreel.events.NewsItem;
import dev.newsreel.events.Position;
import org.junit.jupiter.api.Test;

class AcceptanceTests {

  private final Acceptance acceptance = new Acceptance();
  private final NewsItem first = item("a", "bosch");
  private final NewsItem second = then(first, "dune");

  private static Position at(long offset) {
    return new Position(1, offset);
  }

  @Test
  void acceptsEachDecisionOnceAndRemembersWhereTheArticleBegan() {
    assertThat(acceptance.judge(at(0), first)).contains(at(0));
    assertThat(acceptance.judge(at(1), first)).isEmpty();
    assertThat(acceptance.judge(at(2), second)).contains(at(0));
    assertThat(acceptance.judge(at(3), second)).isEmpty();
  }

  @Test
  void dropsAZombiesLateWord() {
    acceptance.judge(at(0), second);

    assertThat(acceptance.judge(at(1), first)).isEmpty();
  }

  @Test
  void judgesOldArticlesByWhatTheStoreKnows() {
    acceptance.learn(first.article().id(), new Acceptance.Known(1, at(5)));

    assertThat(acceptance.judge(at(90), first)).isEmpty();
    assertThat(acceptance.judge(at(91), second)).contains(at(5));
  }
}
