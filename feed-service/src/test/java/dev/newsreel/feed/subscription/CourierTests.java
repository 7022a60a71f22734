package dev.newsreel.feed.subscription;

import static org.assertj.core.api.Assertions.assertThat;

import dev.newsreel.events.ArticleId;
import dev.newsreel.events.NewsItem;
import dev.newsreel.events.Position;
import dev.newsreel.feed.Items;
import dev.newsreel.feed.log.Acceptance;
import dev.newsreel.feed.log.Entry;
import dev.newsreel.feed.log.History;
import dev.newsreel.feed.log.Positions;
import dev.newsreel.feed.recent.Change;
import dev.newsreel.feed.recent.Filter;
import dev.newsreel.feed.recent.Recent;
import dev.newsreel.feed.replay.OldLog;
import dev.newsreel.feed.replay.Replay;
import dev.newsreel.feed.replay.Stretch;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Random;
import java.util.Set;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;

/** One courier over memory, with a ledger and a sender that fail when told. */
class CourierTests {

  private static final Outcome TAKEN = new Outcome.Taken(200);
  private static final Outcome REFUSED = new Outcome.Refused(400, "bad");

  private final Ledgers ledger = new Ledgers();
  private final Queue<Supplier<Outcome>> answers = new ArrayDeque<>();
  private final List<String> sent = new ArrayList<>();
  private Instant now = Instant.parse("2026-11-24T12:00:00Z");

  /** What was kept, unless the store is away. */
  private static final class Ledgers implements Ledger {

    final List<String> dead = new ArrayList<>();
    final List<Delivery> notes = new ArrayList<>();
    Progress saved = Progress.NONE;
    int lettersToLose;
    boolean isGone;

    @Override
    public Mono<Boolean> save(String id, Progress reached, long token) {
      return Mono.fromSupplier(() -> {
        saved = reached;
        return !isGone;
      });
    }

    @Override
    public Mono<Void> addDead(String id, DeadLetter letter) {
      return Mono.fromRunnable(() -> {
        if (lettersToLose-- > 0) {
          throw new IllegalStateException("store away");
        }
        dead.add(letter.position());
      });
    }

    @Override
    public Mono<Void> note(String id, Delivery delivery) {
      return Mono.fromRunnable(() -> notes.add(delivery));
    }
  }

  private final class Answers implements Sender {

    @Override
    public boolean sends(Target target) {
      return true;
    }

    @Override
    public int most() {
      return 1;
    }

    @Override
    public Mono<Outcome> send(Subscription subscription, List<Hit> hits) {
      sent.add(hits.getFirst().entry().position().toString());
      Supplier<Outcome> answer = answers.poll();
      return Mono.just(answer == null ? TAKEN : answer.get());
    }
  }

  /** Everything is in memory. */
  private static final class Nothing implements History, OldLog {

    @Override
    public Mono<Position> progress() {
      return Mono.empty();
    }

    @Override
    public Mono<Position> pruned() {
      return Mono.empty();
    }

    @Override
    public Mono<Map<ArticleId, Acceptance.Known>> before(Map<ArticleId, Position> places) {
      return Mono.just(Map.of());
    }

    @Override
    public Mono<List<Entry>> newestBefore(Position position, int most) {
      return Mono.just(List.of());
    }

    @Override
    public Mono<List<Entry>> page(Position after, Position last, int limit) {
      return Mono.just(List.of());
    }

    @Override
    public Mono<Stretch> after(Position position, Position end, int limit) {
      return Mono.just(new Stretch.Later("nothing is there"));
    }
  }

  private static Subscription subscription(Instant created) {
    return new Subscription(
        "websub_1",
        "one",
        new Target.Webhook(
            URI.create("https://target.example/"), Target.Template.STANDARD, List.of()),
        new Wanted(Filter.ALL, Set.of(Change.NEWS), false, false),
        false,
        Start.first(Positions.BEFORE_ALL),
        "anybody",
        created,
        1);
  }

  private Courier courier(NewsItem... items) {
    var recent = new Recent(10);
    recent.startAfter(Positions.BEFORE_ALL);
    for (int offset = 0; offset < items.length; offset++) {
      recent.append(List.of(Items.entry(offset, items[offset])));
    }
    var replay = new Replay(recent, new Nothing(), new Nothing());
    var desk =
        new Desk(
            replay,
            ledger,
            new PushMetrics(new SimpleMeterRegistry()),
            new Backoff(Duration.ofSeconds(2), Duration.ofHours(1), new Random(1)),
            Duration.ofDays(3),
            () -> now);
    return new Courier(
        new Stored(subscription(now), Progress.NONE, List.of()),
        new Answers(),
        desk,
        1,
        _ -> true,
        _ -> {});
  }

  private void turns(Courier courier, int count) {
    for (int turn = 0; turn < count; turn++) {
      courier.work().block(Duration.ofSeconds(20));
      now = now.plus(Duration.ofHours(2));
    }
  }

  @Test
  void buriesWhatIsRefusedThriceAndGoesOn() {
    answers.addAll(List.of(() -> REFUSED, () -> REFUSED, () -> REFUSED));

    turns(courier(Items.item("a", "x"), Items.item("b", "x")), 4);

    assertThat(sent).containsExactly("1-0", "1-0", "1-0", "1-1");
    assertThat(ledger.dead).containsExactly("1-0");
  }

  @Test
  void losesNoRefusedStoryWhenItsLetterIsNotKept() {
    answers.addAll(List.of(() -> REFUSED, () -> REFUSED, () -> REFUSED, () -> REFUSED));
    ledger.lettersToLose = 1;
    Courier courier = courier(Items.item("a", "x"), Items.item("b", "x"));

    turns(courier, 3);
    assertThat(ledger.dead).isEmpty();
    assertThat(ledger.saved.position()).isEqualTo(Positions.BEFORE_ALL);
    assertThat(ledger.saved.reason()).contains("store away");

    turns(courier, 2);
    assertThat(ledger.dead).containsExactly("1-0");
    assertThat(sent).endsWith("1-0", "1-1");
    assertThat(ledger.saved.position()).isEqualTo(new Position(1, 1));
  }

  @Test
  void countsASenderThatThrowsAsAFailure() {
    answers.add(() -> {
      throw new IllegalStateException("no such feed");
    });
    Courier courier = courier(Items.item("a", "x"));

    courier.work().block(Duration.ofSeconds(20));
    courier.work().block(Duration.ofSeconds(20));

    assertThat(sent).hasSize(1);
    assertThat(ledger.saved.failures()).isEqualTo(1);
    assertThat(ledger.saved.reason()).contains("no such feed");
  }

  @Test
  void notesNothingOfASubscriptionThatIsGone() {
    Courier courier = courier(Items.item("a", "x"));
    answers.add(() -> {
      ledger.isGone = true;
      return new Outcome.Gone(410, "gone");
    });

    turns(courier, 1);

    assertThat(sent).hasSize(1);
    assertThat(ledger.notes).isEmpty();
  }

  @Test
  void endsWithABacklogAfterTheRequestThatIsUnderWay() {
    var courier = courier(Items.item("a", "x"), Items.item("b", "x"), Items.item("c", "x"));
    answers.add(() -> {
      courier.end();
      return TAKEN;
    });

    turns(courier, 1);

    assertThat(sent).containsExactly("1-0");
    assertThat(ledger.saved.position()).isEqualTo(new Position(1, 0));
  }

  @Test
  void servesOnlyTheSubscriptionItWasMadeFor() {
    Courier courier = courier();
    var same = new Stored(subscription(now), Progress.NONE, List.of());
    var later = new Stored(subscription(now.plusSeconds(1)), Progress.NONE, List.of());

    assertThat(courier.serves(same, 1)).isTrue();
    assertThat(courier.serves(same, 2)).isFalse();
    assertThat(courier.serves(later, 1)).isFalse();
    courier.end();
    assertThat(courier.serves(same, 1)).isFalse();
  }
}
