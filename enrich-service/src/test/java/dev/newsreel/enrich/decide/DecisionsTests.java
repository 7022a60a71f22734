package dev.newsreel.enrich.decide;

import static dev.newsreel.enrich.decide.Articles.CATALOG;
import static dev.newsreel.enrich.decide.Articles.ID;
import static dev.newsreel.enrich.decide.Articles.TRACE;
import static dev.newsreel.enrich.decide.Articles.bosch;
import static dev.newsreel.enrich.decide.Articles.retracted;
import static dev.newsreel.enrich.decide.Articles.revision;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.newsreel.events.Article;
import dev.newsreel.events.CatalogVersion;
import dev.newsreel.events.Cause;
import dev.newsreel.events.NewsItem;
import dev.newsreel.events.Previous;
import dev.newsreel.events.Role;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

class DecisionsTests {

  private final FakeWorld world = new FakeWorld(FakeWorld::nothing);

  @Test
  void emitsTheFirstDecisionAsNew() {
    assertThat(arrives(revision(1), bosch(Role.PRIMARY))).isEqualTo(Outcome.EMITTED);

    var item = world.log().getFirst();
    assertThat(item.cause()).isEqualTo(Cause.NEW);
    assertThat(item.decision()).isEqualTo(1);
    assertThat(item.previous()).isEqualTo(Previous.NONE);
    assertThat(item.position()).isNull();
    assertThat(item.catalog()).isEqualTo(CATALOG);
  }

  @Test
  void saysNothingOfAnArticleWithoutATag() {
    assertThat(arrives(revision(1), Findings.NONE)).isEqualTo(Outcome.UNTAGGED);

    assertThat(world.log()).isEmpty();
    assertThat(world.ledger()).isEqualTo(Ledger.NONE);
  }

  @Test
  void saysNothingOfATagThatIsInNoStream() {
    assertThat(arrives(revision(1), bosch(Role.PASSING))).isEqualTo(Outcome.UNTAGGED);
    assertThat(arrives(revision(1), bosch(Role.CREDIT))).isEqualTo(Outcome.UNTAGGED);
  }

  @Test
  void saysNothingTwice() {
    arrives(revision(1), bosch(Role.PRIMARY));

    assertThat(arrives(revision(1), bosch(Role.PRIMARY))).isEqualTo(Outcome.UNCHANGED);
    assertThat(world.log()).hasSize(1);
  }

  @Test
  void saysNothingNewWhenOnlyTheCatalogIs() {
    arrives(revision(1), bosch(Role.PRIMARY));

    var later = new CatalogVersion(8, "d".repeat(64));
    var outcome =
        world
            .process()
            .decide(revision(1), bosch(Role.PRIMARY, 0.901), later, Occasion.RETAG, TRACE);

    assertThat(outcome).isEqualTo(Outcome.UNCHANGED);
  }

  @Test
  void tellsWhatTheDecisionBeforeSaid() {
    arrives(revision(1), bosch(Role.PRIMARY));
    arrives(revision(2), bosch(Role.SECONDARY));

    var second = world.log().getLast();
    assertThat(second.cause()).isEqualTo(Cause.REVISION);
    assertThat(second.decision()).isEqualTo(2);
    assertThat(second.previous().franchises())
        .containsExactly(new Previous.PreviousFranchise("bosch", Role.PRIMARY, 0.9));
  }

  @Test
  void tellsThatAnArticleTellsTheStoryOfAnEarlierCopy() {
    String story = "f".repeat(64);
    arrives(revision(1), bosch(Role.PRIMARY));

    assertThat(arrives(Articles.retold(2, story), bosch(Role.PRIMARY))).isEqualTo(Outcome.EMITTED);
    assertThat(arrives(Articles.retold(2, story), bosch(Role.PRIMARY)))
        .isEqualTo(Outcome.UNCHANGED);

    var second = world.log().getLast();
    assertThat(second.cause()).isEqualTo(Cause.STORY);
    assertThat(second.article().storyId()).isEqualTo(story);
  }

  @Test
  void takesAnArticleOutOfTheStreamOnce() {
    arrives(revision(1), bosch(Role.PRIMARY));

    assertThat(arrives(revision(2), bosch(Role.PASSING))).isEqualTo(Outcome.EMITTED);
    assertThat(arrives(revision(3), Findings.NONE)).isEqualTo(Outcome.UNTAGGED);
    assertThat(arrives(revision(4), bosch(Role.LISTED))).isEqualTo(Outcome.EMITTED);

    assertThat(world.log()).extracting(NewsItem::decision).containsExactly(1, 2, 3);
    assertThat(world.log().getLast().previous().franchises())
        .extracting(Previous.PreviousFranchise::role)
        .containsExactly(Role.PASSING);
  }

  @Test
  void callsADifferentDecisionAboutTheSameRevisionARetag() {
    arrives(revision(1), bosch(Role.PRIMARY));
    arrives(revision(1), bosch(Role.SECONDARY));

    assertThat(world.log()).extracting(NewsItem::cause).containsExactly(Cause.NEW, Cause.RETAG);
  }

  @Test
  void callsWhatARetagFindsARetagEvenWhenItIsTheFirstDecision() {
    world.process().decide(revision(1), bosch(Role.PRIMARY), CATALOG, Occasion.RETAG, TRACE);

    assertThat(world.log()).extracting(NewsItem::cause).containsExactly(Cause.RETAG);
  }

  @Test
  void forgetsNothingForALateWordAboutAnEarlierRevision() {
    arrives(revision(2), bosch(Role.PRIMARY));

    assertThat(arrives(revision(1), Findings.NONE)).isEqualTo(Outcome.STALE);
    assertThat(world.log()).hasSize(1);
  }

  @Test
  void takesARetractedArticleBackOnce() {
    arrives(revision(1), bosch(Role.PRIMARY));

    assertThat(arrives(retracted(2), Findings.NONE)).isEqualTo(Outcome.EMITTED);
    assertThat(arrives(retracted(2), Findings.NONE)).isEqualTo(Outcome.UNTAGGED);

    var item = world.log().getLast();
    assertThat(item.cause()).isEqualTo(Cause.RETRACTION);
    assertThat(item.article().retracted()).isTrue();
    assertThat(item.franchises()).isEmpty();
    assertThat(item.previous().franchises()).hasSize(1);
  }

  @Test
  void takesBackARetractedArticleThatHadLeftItsStreamBefore() {
    arrives(revision(1), bosch(Role.PRIMARY));
    arrives(revision(2), bosch(Role.PASSING));

    assertThat(arrives(retracted(3), Findings.NONE)).isEqualTo(Outcome.EMITTED);
    assertThat(world.log().getLast().cause()).isEqualTo(Cause.RETRACTION);
  }

  @Test
  void takesBackAnArticleOfWhichOnlyTheKeyIsLeft() {
    arrives(revision(3), bosch(Role.PRIMARY));

    assertThat(world.process().forget(ID, CATALOG, TRACE)).isEqualTo(Outcome.EMITTED);
    assertThat(world.process().forget(ID, CATALOG, TRACE)).isEqualTo(Outcome.UNTAGGED);

    var item = world.log().getLast();
    assertThat(item.cause()).isEqualTo(Cause.RETRACTION);
    assertThat(item.article().url()).isEqualTo(Articles.PAGE);
    assertThat(item.article().revision()).isEqualTo(3);
    assertThat(item.article().title()).isEmpty();
  }

  @Test
  void forgetsAnArticleThatNeverEnteredTheLogWithoutAWord() {
    assertThat(world.process().forget(ID, CATALOG, TRACE)).isEqualTo(Outcome.UNTAGGED);
    assertThat(world.log()).isEmpty();
  }

  @Test
  void refusesARecordThatTheLogWouldNotTake() {
    var networks = Collections.nCopies(100_000, "Prime Video");
    var huge =
        new Findings(
            bosch(Role.PRIMARY).franchises(), List.of(), List.of(), networks, List.of(), false);

    assertThatIllegalArgumentException()
        .isThrownBy(() -> arrives(revision(1), huge))
        .withMessageContaining("at most 1000000 bytes");
    assertThat(world.ledger()).isEqualTo(Ledger.NONE);
  }

  @Test
  void looksAgainAtWhatWasFoundWhenTheLedgerWasTurnedMeanwhile() {
    var asked = new ArrayList<Findings>(List.of(Findings.NONE, bosch(Role.PRIMARY)));
    Supplier<Findings> found =
        () -> {
          if (asked.size() == 2) {
            // What a correction does while this one is about to write.
            world.process().turn(ID);
          }
          return asked.removeLast();
        };

    var outcome = world.process().decide(revision(1), found, CATALOG, Occasion.ARRIVAL, TRACE);

    assertThat(outcome).isEqualTo(Outcome.UNTAGGED);
    assertThat(world.log()).isEmpty();
  }

  private Outcome arrives(Article article, Findings found) {
    return world.process().decide(article, found, CATALOG, Occasion.ARRIVAL, TRACE);
  }
}
