package dev.newsreel.enrich.decide;

import static dev.newsreel.enrich.decide.Articles.CATALOG;
import static dev.newsreel.enrich.decide.Articles.TRACE;
import static dev.newsreel.enrich.decide.Articles.bosch;
import static dev.newsreel.enrich.decide.Articles.revision;
import static org.assertj.core.api.Assertions.assertThat;

import dev.newsreel.events.Article;
import dev.newsreel.events.NewsItem;
import dev.newsreel.events.Role;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * One decision passes seven moments: before find, before and after reserve, before and after the
 * send, before and after done; two revisions pass fourteen.
 */
class CrashTests {

  private static final int LAST_MOMENT = 20;

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13})
  void acceptsEachDecisionOnceWhereverItIsKilled(int moment) {
    var world = new FakeWorld(FakeWorld.dieAt(moment));

    boolean died = false;
    for (int revision = 1; revision <= 2; revision++) {
      Article article = revision(revision);
      if (FakeWorld.dies(() -> decide(world.process(), article, bosch(Role.PRIMARY)))) {
        died = true;
        // The offset was not committed, so the article is delivered again.
        decide(world.undisturbed(), article, bosch(Role.PRIMARY));
      }
    }

    assertThat(died).isTrue();
    assertThat(world.accepted()).extracting(NewsItem::decision).containsExactly(1, 2);
    assertThat(world.accepted())
        .extracting(item -> item.article().revision())
        .containsExactly(1, 2);
    assertThat(world.recordsByNumber().values()).allSatisfy(one -> assertThat(one).hasSize(1));
    assertThat(world.ledger().reserved()).isNull();
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 3, 4, 5, 6})
  void sendsTheReservedDecisionBeforeADifferentOne(int moment) {
    var world = new FakeWorld(FakeWorld.dieAt(moment));

    FakeWorld.dies(() -> decide(world.process(), revision(1), bosch(Role.PRIMARY)));
    // After the restart the catalog is another, so the same article is decided otherwise.
    decide(world.undisturbed(), revision(1), bosch(Role.SECONDARY));

    assertThat(world.recordsByNumber().values()).allSatisfy(one -> assertThat(one).hasSize(1));
    assertThat(world.accepted().getLast().franchises())
        .extracting("role")
        .containsExactly(Role.SECONDARY);
    var decisions = world.accepted().stream().map(NewsItem::decision).toList();
    assertThat(decisions).isIn(List.of(1), List.of(1, 2));
  }

  @Test
  void keepsOneRecordPerNumberWhileAZombieWorksOn() {
    int zombies = 0;
    for (int moment = 0; moment < LAST_MOMENT; moment++) {
      var world = new FakeWorld(FakeWorld::nothing);
      var successor = new Successor(world, moment);

      decide(world.process(successor), revision(1), bosch(Role.PRIMARY));
      zombies += successor.ran ? 1 : 0;
      if (!successor.ran) {
        continue;
      }

      assertThat(world.recordsByNumber().values()).allSatisfy(one -> assertThat(one).hasSize(1));
      assertThat(world.accepted().getLast().article().revision()).isEqualTo(2);
      assertThat(world.ledger().reserved()).isNull();
    }
    assertThat(zombies).isEqualTo(7);
  }

  @Test
  void wouldUseANumberTwiceWithoutTheReservation() {
    // The negative control: two that read the same ledger and send before they write.
    var world = new FakeWorld(FakeWorld::nothing);
    var log = world.log(FakeWorld::nothing);
    var first = new Candidate(excerpt(1), bosch(Role.PRIMARY), CATALOG, Occasion.ARRIVAL);
    var second = new Candidate(excerpt(2), bosch(Role.PRIMARY), CATALOG, Occasion.ARRIVAL);

    for (Candidate candidate : List.of(first, second)) {
      var item = candidate.item(Ledger.NONE);
      log.append(Articles.ID, Reservation.of(item, java.time.Instant.EPOCH, TRACE));
    }

    assertThat(world.recordsByNumber().get(1)).hasSize(2);
    assertThat(world.accepted()).hasSize(1);
  }

  private static dev.newsreel.events.ArticleExcerpt excerpt(int revision) {
    return dev.newsreel.events.ArticleExcerpt.of(revision(revision));
  }

  private static void decide(Decisions process, Article article, Findings found) {
    process.decide(article, found, CATALOG, Occasion.ARRIVAL, TRACE);
  }

  /** At one moment another process takes the partition and handles the next revision whole. */
  private static final class Successor implements Runnable {

    private final FakeWorld world;
    private int moments;
    private boolean ran;

    Successor(FakeWorld world, int moments) {
      this.world = world;
      this.moments = moments;
    }

    @Override
    public void run() {
      if (moments-- == 0) {
        ran = true;
        decide(world.undisturbed(), revision(2), bosch(Role.PRIMARY));
      }
    }
  }
}
