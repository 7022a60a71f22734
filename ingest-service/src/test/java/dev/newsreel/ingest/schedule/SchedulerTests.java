package dev.newsreel.ingest.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import dev.newsreel.ingest.Poll;
import dev.newsreel.ingest.meter.IngestMeters;
import dev.newsreel.ingest.source.FakeSources;
import dev.newsreel.ingest.source.ListedSources;
import dev.newsreel.ingest.source.Origin;
import dev.newsreel.ingest.source.Source;
import dev.newsreel.ingest.source.SourceId;
import dev.newsreel.ingest.source.SourceState;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** The clockwork in virtual time. */
class SchedulerTests {

  private static final Instant START = Instant.parse("2026-11-24T10:00:00Z");
  private static final Duration HOUR = Duration.ofHours(1);

  private final FakeSources sources = new FakeSources();
  private final Map<SourceId, Instant> visits = new ConcurrentHashMap<>();
  private volatile Instant now = START;

  @Test
  void neverBurstsAfterARestart() throws InterruptedException {
    for (int i = 0; i < 240; i++) {
      add("source-" + i, START.minus(Duration.ofHours(5)));
    }
    Scheduler scheduler = scheduler(visitor(), 64);

    int most = 0;
    for (int second = 0; second <= 120; second++) {
      now = START.plusSeconds(second);
      int before = visits.size();
      tick(scheduler);
      most = Math.max(most, visits.size() - before);
    }

    // 240 in two minutes are two a second; chance puts a few more into one.
    assertThat(most).isLessThanOrEqualTo(10);
    assertThat(visits).hasSize(240);
  }

  @Test
  void visitsASourceWhenItIsDueAndNotBefore() throws InterruptedException {
    add("due", START.plus(HOUR));
    Scheduler scheduler = scheduler(visitor(), 64);

    tick(scheduler);
    now = START.plus(HOUR).minusSeconds(1);
    tick(scheduler);
    assertThat(visits).isEmpty();
    now = START.plus(HOUR);
    tick(scheduler);

    assertThat(visits).containsExactly(Map.entry(new SourceId("due"), START.plus(HOUR)));
  }

  @Test
  void goesOnWithASourceWhoseVisitFailed() throws InterruptedException {
    add("faulty", START);
    var tries = new AtomicInteger();
    Scheduler scheduler =
        scheduler(
            id -> {
              tries.incrementAndGet();
              throw new IllegalStateException("a fault of ours");
            },
            64);

    for (int minute = 0; minute < 5; minute++) {
      now = now.plusSeconds(61);
      tick(scheduler);
    }

    assertThat(tries.get()).isGreaterThanOrEqualTo(4);
  }

  @Test
  void visitsNoMoreThanItsConcurrencyAtATime() throws InterruptedException {
    for (int i = 0; i < 12; i++) {
      add("source-" + i, START.minus(HOUR));
    }
    var together = new AtomicInteger();
    var most = new AtomicInteger();
    Scheduler scheduler =
        scheduler(
            id -> {
              most.accumulateAndGet(together.incrementAndGet(), Math::max);
              visits.put(id, now);
              together.decrementAndGet();
              return Optional.of(now.plus(HOUR));
            },
            3);

    tick(scheduler);
    now = now.plusSeconds(121);
    tick(scheduler);

    assertThat(visits).hasSize(12);
    assertThat(most.get()).isBetween(1, 3);
  }

  @Test
  void looksNowEvenIfASourceIsNotDue() {
    add("impatient", START.plus(HOUR));
    var looked = new CountDownLatch(1);
    Scheduler scheduler =
        scheduler(
            id -> {
              looked.countDown();
              return Optional.of(now.plus(HOUR));
            },
            64);

    scheduler.now(new SourceId("impatient"));

    assertThat(Poll.until(looked::getCount, left -> left == 0)).isZero();
  }

  @Test
  void tellsHowLongASourceHasBeenWaiting() throws InterruptedException {
    add("due", START.plus(HOUR));
    Scheduler scheduler = scheduler(visitor(), 64);
    tick(scheduler);
    assertThat(scheduler.overdue()).isZero();

    now = START.plus(HOUR).plusSeconds(90);

    assertThat(scheduler.overdue()).isEqualTo(Duration.ofSeconds(90));
  }

  @Test
  void takesUpASourceThatAnotherReplicaAdded() throws InterruptedException {
    Scheduler scheduler = scheduler(visitor(), 64);
    tick(scheduler);
    add("added", null);
    tick(scheduler);
    assertThat(visits).isEmpty();

    now = now.plusSeconds(31);
    tick(scheduler);

    assertThat(visits).containsKey(new SourceId("added"));
  }

  private Visit visitor() {
    return of(id -> {
      visits.put(id, now);
      return Optional.of(now.plus(HOUR));
    });
  }

  private interface Look {
    Optional<Instant> at(SourceId id);
  }

  private static Visit of(Look look) {
    return new Visit() {
      @Override
      public Optional<Instant> visit(SourceId id) {
        return look.at(id);
      }

      @Override
      public Optional<Instant> visitNow(SourceId id) {
        return look.at(id);
      }
    };
  }

  private Scheduler scheduler(Look look, int concurrency) {
    return scheduler(of(look), concurrency);
  }

  private Scheduler scheduler(Visit visit, int concurrency) {
    return new Scheduler(
        sources,
        new ListedSources(List.of()),
        visit,
        new ScheduleProperties(
            true,
            Duration.ofMinutes(5),
            Duration.ofHours(4),
            Duration.ofMinutes(20),
            Duration.ofHours(6),
            Duration.ofMinutes(10),
            Duration.ofMinutes(2),
            concurrency,
            Duration.ofDays(2),
            Duration.ofSeconds(45),
            Duration.ofSeconds(30)),
        new IngestMeters(new SimpleMeterRegistry()),
        () -> now);
  }

  /** One tick, and everything that it began. */
  private static void tick(Scheduler scheduler) throws InterruptedException {
    scheduler.tick();
    assertThat(Poll.until(scheduler::visiting, visiting -> visiting == 0)).isZero();
  }

  private void add(String id, @org.jspecify.annotations.Nullable Instant nextCheck) {
    var feed = new Origin.Feed(URI.create("https://" + id + ".example/feed"));
    sources.add(Source.of(new SourceId(id), id, feed), "test");
    if (nextCheck != null) {
      sources.record(new SourceId(id), SourceState.NEW.withNextCheck(nextCheck));
    }
  }
}
