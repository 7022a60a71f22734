package dev.newsreel.ingest.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The values that the peers' own tests expect: CommaFeed's {@code
 * FeedRefreshIntervalCalculatorTest} (commit 1bd9b71), StormCrawler's {@code AdaptiveSchedulerTest}
 * (commit 3b69841), Miniflux's {@code feed_test.go} (commit 099aacc).
 */
class PeerWaysTests {

  private static final Instant NOW = Instant.parse("2026-11-24T10:00:00Z");
  private static final Duration HOUR = Duration.ofHours(1);
  private static final Duration DAY = Duration.ofDays(1);

  @ParameterizedTest
  @CsvSource({"31, 24", "15, 12", "8, 6"})
  void looksMoreSeldomTheOlderTheNewestEntryIsAsCommaFeed(int days, int hours) {
    assertThat(commaFeed(Duration.ofDays(days), Duration.ofMillis(1)))
        .isEqualTo(Duration.ofHours(hours));
  }

  @Test
  void looksAfterHalfTheAverageGapAsCommaFeed() {
    Duration age = Duration.ofDays(5);

    assertThat(commaFeed(age, Duration.ofHours(4))).isEqualTo(Duration.ofHours(2));
    assertThat(commaFeed(age, Duration.ofMillis(10))).isEqualTo(HOUR);
    assertThat(commaFeed(age, Duration.ofDays(9_000))).isEqualTo(DAY.dividedBy(4));
    assertThat(PeerWays.empirical(List.of(NOW.minus(age)), NOW, HOUR, DAY)).isEqualTo(DAY);
    assertThat(PeerWays.empirical(List.of(), NOW, HOUR, DAY)).isEqualTo(DAY);
  }

  private static Duration commaFeed(Duration age, Duration gap) {
    Instant newest = NOW.minus(age);
    return PeerWays.empirical(List.of(newest, newest.minus(gap)), NOW, HOUR, DAY);
  }

  @Test
  void growsWithoutAChangeAndShrinksWithOneAsStormCrawler() {
    Duration least = Duration.ofMinutes(2);
    Duration most = Duration.ofMinutes(10);
    Duration first = Duration.ofMinutes(5);

    Duration unchanged = PeerWays.adaptive(false, first, least, most);
    Duration again = PeerWays.adaptive(false, unchanged, least, most);
    Duration changed = PeerWays.adaptive(true, again, least, most);

    assertThat(unchanged).isGreaterThan(first);
    assertThat(again).isGreaterThan(unchanged).isEqualTo(most);
    assertThat(changed).isLessThan(again);
  }

  @Test
  void dividesAWeekByItsArticlesAsMiniflux() {
    assertThat(minutes(500, 1, 1, 5)).isLessThanOrEqualTo(5);
    assertThat(minutes(50, 1, 100, 500)).isGreaterThanOrEqualTo(100);
    assertThat(minutes(7, 2, 5, 1440)).isEqualTo(720);
    assertThat(minutes(0, 1, 5, 1440)).isEqualTo(1440);
  }

  private static long minutes(long weekly, int factor, int least, int most) {
    return PeerWays.entryFrequency(
            weekly, factor, Duration.ofMinutes(least), Duration.ofMinutes(most))
        .toMinutes();
  }
}
