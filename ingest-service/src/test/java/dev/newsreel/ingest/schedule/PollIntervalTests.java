package dev.newsreel.ingest.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import dev.newsreel.ingest.fetch.Reason;
import dev.newsreel.ingest.source.SourceId;
import dev.newsreel.ingest.source.SourceState;
import dev.newsreel.ingest.source.StateRules;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PollIntervalTests {

  private static final Instant NOW = Instant.parse("2026-11-24T10:00:00Z");
  private static final SourceId ID = new SourceId("tvline");
  private static final Rhythm UNKNOWN = new Rhythm(List.of());

  private final PollInterval interval =
      new PollInterval(
          new ScheduleProperties(
              true,
              Duration.ofMinutes(5),
              Duration.ofHours(4),
              Duration.ofMinutes(20),
              Duration.ofHours(6),
              Duration.ofMinutes(10),
              Duration.ofMinutes(2),
              64,
              Duration.ofDays(2),
              Duration.ofSeconds(45),
              Duration.ofSeconds(30)));

  @Test
  void beginsWithTheFirstInterval() {
    assertWithin(after(UNKNOWN, Duration.ZERO, FeedHints.NONE), Duration.ofMinutes(20));
  }

  @Test
  void comesBackAfterHalfTheTimeToTheNextArticle() {
    assertWithin(
        after(every(Duration.ofMinutes(100)), Duration.ZERO, FeedHints.NONE),
        Duration.ofMinutes(50));
  }

  @Test
  void neverComesBackSoonerThanTheShortestInterval() {
    assertWithin(
        after(every(Duration.ofMinutes(1)), Duration.ZERO, FeedHints.NONE), Duration.ofMinutes(5));
  }

  @Test
  void neverComesBackLaterThanTheLongestInterval() {
    assertWithin(
        after(every(Duration.ofDays(20)), Duration.ZERO, FeedHints.NONE), Duration.ofHours(4));
  }

  @Test
  void waitsUntilTheAnswerIsNoLongerFresh() {
    assertWithin(
        after(every(Duration.ofMinutes(1)), Duration.ofMinutes(30), FeedHints.NONE),
        Duration.ofMinutes(30));
  }

  @Test
  void waitsAsLongAsTheFeedAsks() {
    var hints = new FeedHints(Duration.ofHours(1), Set.of(), Set.of());

    assertWithin(after(every(Duration.ofMinutes(1)), Duration.ZERO, hints), Duration.ofHours(1));
  }

  @Test
  void doesNotBelieveAnybodyWhoWantsToBeReadOnceAYear() {
    assertWithin(after(UNKNOWN, Duration.ofDays(365), FeedHints.NONE), Duration.ofDays(1));
  }

  @Test
  void skipsHours() {
    var hints = new FeedHints(Duration.ZERO, Set.of(10, 11, 12), Set.of());

    assertThat(after(UNKNOWN, Duration.ZERO, hints).atOffset(ZoneOffset.UTC).getHour())
        .isEqualTo(13);
  }

  @Test
  void skipsDays() {
    var hints = new FeedHints(Duration.ZERO, Set.of(), Set.of(DayOfWeek.TUESDAY));

    assertThat(after(UNKNOWN, Duration.ZERO, hints).atOffset(ZoneOffset.UTC).getDayOfWeek())
        .isEqualTo(DayOfWeek.WEDNESDAY);
  }

  @Test
  void doesNotWaitForEverWhenEveryHourIsToBeSkipped() {
    var all = Set.copyOf(IntStream.range(0, 24).boxed().toList());

    assertWithin(
        after(UNKNOWN, Duration.ZERO, new FeedHints(Duration.ZERO, all, Set.of())),
        Duration.ofMinutes(20));
  }

  @Test
  void pollsAsASafetyNetWhenAHubDelivers() {
    Instant next =
        interval.afterSuccess(
            ID, every(Duration.ofMinutes(1)), Duration.ZERO, FeedHints.NONE, true, NOW);

    assertWithin(next, Duration.ofHours(6));
  }

  @ParameterizedTest
  @CsvSource({
    "1, PT10M",
    "2, PT20M",
    "3, PT40M",
    "7, PT10H40M",
    "8, PT21H20M",
    "9, PT24H",
    "500, PT24H"
  })
  void doublesTheIntervalWithEachFailureUpToADay(int failures, Duration expected) {
    SourceState state = SourceState.NEW;
    for (int i = 0; i < failures; i++) {
      state = StateRules.failed(state, Reason.SERVER_ERROR, NOW);
    }

    assertWithin(interval.afterFailure(ID, state, NOW), expected);
  }

  @Test
  void waitsAtLeastAsLongAsTheServerAsksAndNotMuchLonger() {
    assertWithin(interval.afterThrottle(ID, Duration.ofDays(3), NOW), Duration.ofDays(3));
  }

  @Test
  void keepsSourcesOutOfStep() {
    var times =
        IntStream.range(0, 50)
            .mapToObj(i ->
                interval.afterSuccess(
                    new SourceId("source-" + i),
                    UNKNOWN,
                    Duration.ZERO,
                    FeedHints.NONE,
                    false,
                    NOW))
            .distinct();

    assertThat(times).hasSizeGreaterThan(45);
  }

  private Instant after(Rhythm rhythm, Duration fresh, FeedHints hints) {
    return interval.afterSuccess(ID, rhythm, fresh, hints, false, NOW);
  }

  private static Rhythm every(Duration gap) {
    return new Rhythm(
        IntStream.rangeClosed(1, 100).mapToObj(i -> NOW.minus(gap.multipliedBy(i))).toList());
  }

  /** Up to a tenth later, never sooner. */
  private static void assertWithin(Instant next, Duration expected) {
    Duration tolerance = expected.dividedBy(20);
    assertThat(Duration.between(NOW, next))
        .isGreaterThanOrEqualTo(expected.minus(tolerance))
        .isLessThanOrEqualTo(expected.plus(expected.dividedBy(10)).plus(tolerance));
  }
}
