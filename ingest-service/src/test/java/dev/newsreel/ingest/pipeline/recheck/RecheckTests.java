package dev.newsreel.ingest.pipeline.recheck;

import static org.assertj.core.api.Assertions.assertThat;

import dev.newsreel.events.Article;
import dev.newsreel.events.ArticleId;
import dev.newsreel.ingest.fetch.Body;
import dev.newsreel.ingest.fetch.CacheHints;
import dev.newsreel.ingest.fetch.FetchResult;
import dev.newsreel.ingest.fetch.FetchResult.Failed;
import dev.newsreel.ingest.fetch.FetchResult.Fetched;
import dev.newsreel.ingest.fetch.FetchResult.Throttled;
import dev.newsreel.ingest.fetch.Reason;
import dev.newsreel.ingest.fetch.Validators;
import dev.newsreel.ingest.meter.IngestMeters;
import dev.newsreel.ingest.pipeline.Articles;
import dev.newsreel.ingest.pipeline.FakePublisher;
import dev.newsreel.ingest.pipeline.FakeSeen;
import dev.newsreel.ingest.pipeline.Publication;
import dev.newsreel.ingest.pipeline.Retraction;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RecheckTests {

  private static final URI PAGE = URI.create("https://example.com/ballard?ref=feed");
  private static final Duration HOUR = Duration.ofHours(1);
  private static final FetchResult THERE =
      new Fetched(PAGE, false, new Body(new byte[0], null), Validators.NONE, CacheHints.NONE);
  private static final FetchResult GONE = new Failed(Reason.GONE, "410");

  private final FakeSeen seen = new FakeSeen();
  private final FakePublisher publisher = new FakePublisher();
  private final FakeWatches watches = new FakeWatches();
  private final List<Instant> looks = new ArrayList<>();
  private final Map<URI, FetchResult> others = new HashMap<>();
  private final ArticleId article = Articles.draft("https://example.com/ballard", "One").id();
  private Instant now = Instant.parse("2026-11-24T10:00:00Z");
  private FetchResult answer = THERE;
  private boolean ownsHosts = true;

  private final Publication publication =
      new Publication(seen, publisher, new IngestMeters(new SimpleMeterRegistry()), () -> now);
  private final Retraction retraction = new Retraction(seen, publication, () -> now);
  private final Rechecks rechecks =
      new Rechecks(
          watches,
          seen,
          retraction,
          (_, _) -> publication.publish(Articles.draft("https://example.com/ballard", "Two")),
          _ -> ownsHosts,
          this::fetch,
          new RecheckProperties(
              List.of(Duration.ofDays(1), Duration.ofDays(3), Duration.ofDays(7)),
              Duration.ofHours(25),
              Duration.ofHours(24)),
          () -> now);

  @BeforeEach
  void publish() {
    publication.publish(Articles.draft("https://example.com/ballard", "One"));
    rechecks.published(article, PAGE);
  }

  @Test
  void looksADayThreeAndSevenDaysAfterwards() throws InterruptedException {
    Instant began = now;

    pass(Duration.ofDays(10));

    assertThat(looks)
        .containsExactly(
            began.plus(Duration.ofDays(1)),
            began.plus(Duration.ofDays(3)),
            began.plus(Duration.ofDays(7)));
    assertThat(retracted()).isFalse();
    assertThat(watches.all).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(names = {"GONE", "NOT_FOUND"})
  void takesAnArticleDownWhenItsPageIsGoneTwiceADayApart(Reason reason)
      throws InterruptedException {
    answer = new Failed(reason, "gone");

    pass(Duration.ofDays(2));
    assertThat(retracted()).isFalse();
    pass(Duration.ofHours(2));

    assertThat(looks).hasSize(2);
    assertThat(retracted()).isTrue();
    assertThat(publisher.published().getLast().revision()).isEqualTo(2);
  }

  @Test
  void keepsAnArticleWhosePageCameBack() throws InterruptedException {
    answer = GONE;
    pass(Duration.ofDays(1));
    answer = THERE;
    pass(Duration.ofDays(2));
    answer = GONE;
    pass(HOUR);

    pass(Duration.ofDays(1));

    assertThat(retracted()).isFalse();
  }

  @ParameterizedTest
  @EnumSource(names = {"SERVER_ERROR", "TIMEOUT", "DENIED", "ROBOTS", "UNREACHABLE"})
  void saysNothingOfAnArticleWhosePageFailsInAnotherWay(Reason reason) throws InterruptedException {
    answer = new Failed(reason, "failed");

    pass(Duration.ofDays(5));
    assertThat(looks).hasSizeGreaterThan(2);
    pass(Duration.ofDays(15));

    assertThat(retracted()).isFalse();
    assertThat(watches.all).as("looked at for two weeks").isEmpty();
  }

  @Test
  void waitsWhenTheSiteAsksFor() throws InterruptedException {
    answer = new Throttled(HOUR);

    pass(Duration.ofDays(2));

    assertThat(looks).hasSizeLessThan(6);
    assertThat(retracted()).isFalse();
  }

  @Test
  void countsALookOfTheFeedToo() throws InterruptedException {
    answer = GONE;
    rechecks.missed(article, PAGE);

    pass(Duration.ofHours(26));

    assertThat(retracted()).isTrue();
  }

  @Test
  void leavesHostsToTheReplicaThatOwnsThem() throws InterruptedException {
    ownsHosts = false;
    pass(Duration.ofDays(2));
    assertThat(looks).isEmpty();

    ownsHosts = true;
    pass(HOUR);

    assertThat(looks).hasSize(1);
  }

  @Test
  void takesNothingDownWhereMostPagesAreGone() throws InterruptedException {
    for (int i = 0; i < 5; i++) {
      watchOther(i, i < 4 ? GONE : THERE);
    }
    answer = GONE;

    pass(Duration.ofDays(20));

    assertThat(retracted()).isFalse();
    assertThat(watches.all).isEmpty();
  }

  @Test
  void takesDownWhatIsGoneWhereMostPagesAreThere() throws InterruptedException {
    for (int i = 0; i < 5; i++) {
      watchOther(i, THERE);
    }
    answer = GONE;

    pass(Duration.ofDays(3));

    assertThat(publisher.published().stream().filter(Article::retracted)).hasSize(1);
  }

  @Test
  void publishesAnArticleAgainWhosePageCameBack() throws InterruptedException {
    answer = GONE;
    pass(Duration.ofDays(3));
    assertThat(retracted()).isTrue();

    answer = THERE;
    pass(Duration.ofDays(2));

    assertThat(publisher.published().getLast().retracted()).isFalse();
    assertThat(publisher.published().getLast().revision()).isEqualTo(3);
  }

  @Test
  void bringsNothingBackThatSomebodyTookDown() throws InterruptedException {
    answer = GONE;
    pass(Duration.ofDays(3));
    retraction.retract(article);

    answer = THERE;
    pass(Duration.ofDays(2));

    assertThat(publisher.published().getLast().retracted()).isTrue();
  }

  @Test
  void looksAtAFewPagesOfAHostInARound() throws InterruptedException {
    for (int i = 0; i < 30; i++) {
      watchOther(i, THERE);
    }
    now = now.plus(Duration.ofDays(2));

    rechecks.look();
    assertThat(looks).hasSize(20);
    rechecks.look();

    assertThat(looks).hasSize(31);
  }

  private void watchOther(int number, FetchResult result) {
    URI page = URI.create("https://example.com/other-" + number);
    Article other = Articles.draft(page.toString(), "Other " + number);
    others.put(page, result);
    publication.publish(other);
    rechecks.published(other.id(), page);
  }

  private FetchResult fetch(URI page) {
    looks.add(now);
    return page.equals(PAGE) ? answer : Objects.requireNonNull(others.get(page));
  }

  private boolean retracted() {
    return publisher.published().stream().anyMatch(Article::retracted);
  }

  private void pass(Duration time) throws InterruptedException {
    Instant end = now.plus(time);
    while (now.isBefore(end)) {
      now = now.plus(HOUR);
      rechecks.look();
    }
  }

  private static final class FakeWatches implements Watches {

    private static String key(Watch watch) {
      return watch.due() + " " + watch.article();
    }

    private final List<Watch> all = new ArrayList<>();

    @Override
    public void put(Watch watch) {
      all.add(watch);
    }

    @Override
    public void remove(Watch watch) {
      all.remove(watch);
    }

    @Override
    public List<Watch> due(Instant now, @Nullable Watch after, int most) {
      return all.stream()
          .filter(watch -> !watch.due().isAfter(now))
          .sorted(Comparator.comparing(FakeWatches::key))
          .filter(watch -> after == null || key(watch).compareTo(key(after)) > 0)
          .limit(most)
          .toList();
    }
  }
}
