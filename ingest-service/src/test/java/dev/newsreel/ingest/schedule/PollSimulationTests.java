package dev.newsreel.ingest.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import dev.newsreel.ingest.source.SourceId;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.Test;

/**
 * Four weeks in virtual time: how late each way of polling finds an article, and what it costs the
 * outlet in requests. Whose ways these are and as of when is said in {@link PeerWays}. Prints the
 * table: {@code ./mvnw -pl ingest-service -am test -Dtest=PollSimulationTests
 * -Dsurefire.failIfNoSpecifiedTests=false}.
 */
class PollSimulationTests {

  private static final Instant START = Instant.parse("2026-11-02T00:00:00Z");
  private static final Duration SPAN = Duration.ofDays(28);
  private static final int IN_FEED = 30;

  /** When to look again, given what the feed shows and all that was seen so far, newest first. */
  private interface Way {
    Duration next(
        List<Instant> shown, List<Instant> seen, Instant now, boolean isChanged, Duration last);
  }

  private record Result(Duration median, double perDay) {}

  @Test
  void findsArticlesOfANewsroomSoonerThanThePeers() {
    Map<String, List<Instant>> outlets = new LinkedHashMap<>();
    outlets.put("newsroom, 40 a weekday", newsroom(40, 3));
    outlets.put("newsroom, 12 a weekday", newsroom(12, 4));
    outlets.put("desk with one burst a day", bursts(5));
    outlets.put("around the clock, 60 a day", even(60, 6));
    outlets.put("weblog, 3 a week", even(3 / 7.0, 7));

    outlets.forEach((outlet, published) ->
        ways()
            .forEach((name, way) -> {
              Result result = run(published, way);
              System.out.printf(
                  "%-28s %-26s median delay %5d min, %6.1f requests a day%n",
                  outlet, name, result.median().toMinutes(), result.perDay());
            }));

    Result ours = run(newsroom(40, 3), way("Newsreel"));
    Result robin = run(newsroom(40, 3), way("Miniflux round robin"));
    Result average = run(newsroom(40, 3), way("CommaFeed"));
    assertThat(ours.median()).isLessThan(robin.median().dividedBy(2));
    assertThat(ours.median()).isLessThanOrEqualTo(average.median());
    assertThat(ours.perDay()).isLessThan(average.perDay());
  }

  @Test
  void asksAWeblogSeldom() {
    Result ours = run(even(3 / 7.0, 7), way("Newsreel"));

    assertThat(ours.perDay()).isLessThan(10);
  }

  private static Map<String, Way> ways() {
    Map<String, Way> ways = new LinkedHashMap<>();
    ways.put("Newsreel", ours());
    ways.put("Miniflux round robin", (_, _, _, _, _) -> Duration.ofHours(1));
    ways.put("Miniflux entry frequency", PollSimulationTests::entryFrequency);
    ways.put("CommaFeed", PollSimulationTests::empirical);
    ways.put("StormCrawler adaptive", PollSimulationTests::adaptive);
    return ways;
  }

  private static Way way(String name) {
    return Objects.requireNonNull(ways().get(name));
  }

  private static Way ours() {
    var properties =
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
            Duration.ofSeconds(30));
    var interval = new PollInterval(properties);
    return (_, seen, now, _, _) -> {
      var newest = seen.subList(0, Math.min(200, seen.size()));
      Instant next =
          interval.afterSuccess(
              new SourceId("sim"), new Rhythm(newest), Duration.ZERO, FeedHints.NONE, false, now);
      return Duration.between(now, next);
    };
  }

  private static Duration entryFrequency(
      List<Instant> shown, List<Instant> seen, Instant now, boolean isChanged, Duration last) {
    long week = seen.stream().filter(at -> at.isAfter(now.minus(Duration.ofDays(7)))).count();
    return PeerWays.entryFrequency(week, 1, Duration.ofMinutes(5), Duration.ofDays(1));
  }

  private static Duration empirical(
      List<Instant> shown, List<Instant> seen, Instant now, boolean isChanged, Duration last) {
    return PeerWays.empirical(shown, now, Duration.ofMinutes(5), Duration.ofHours(4));
  }

  private static Duration adaptive(
      List<Instant> shown, List<Instant> seen, Instant now, boolean isChanged, Duration last) {
    return PeerWays.adaptive(isChanged, last, Duration.ofMinutes(5), Duration.ofDays(1));
  }

  /** The first week is for learning and not counted. */
  private static Result run(List<Instant> published, Way way) {
    var delays = new ArrayList<Duration>();
    Instant counted = START.plus(Duration.ofDays(7));
    Instant now = START;
    Duration last = Duration.ofHours(1);
    int seen = 0;
    int requests = 0;
    while (now.isBefore(START.plus(SPAN))) {
      int before = seen;
      while (seen < published.size() && !published.get(seen).isAfter(now)) {
        if (published.get(seen).isAfter(counted)) {
          delays.add(Duration.between(published.get(seen), now));
        }
        seen++;
      }
      requests += now.isAfter(counted) ? 1 : 0;
      var shown = published.subList(Math.max(0, seen - IN_FEED), seen).reversed();
      var all = published.subList(0, seen).reversed();
      last = way.next(List.copyOf(shown), List.copyOf(all), now, seen > before, last);
      now = now.plus(last);
    }
    delays.sort(Comparator.naturalOrder());
    return new Result(delays.get(delays.size() / 2), requests / 21.0);
  }

  /** Most of the day's articles between 13 and 23 UTC, a quarter as many at weekends. */
  private static List<Instant> newsroom(int weekday, int seed) {
    var random = new Random(seed);
    var times = new ArrayList<Instant>();
    for (int day = 0; day < SPAN.toDays(); day++) {
      OffsetDateTime midnight = START.atOffset(ZoneOffset.UTC).plusDays(day);
      boolean isWeekend = midnight.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) >= 0;
      for (int i = 0; i < (isWeekend ? weekday / 4 : weekday); i++) {
        double hour = random.nextInt(10) == 0 ? random.nextDouble(24) : 13 + random.nextDouble(10);
        times.add(midnight.toInstant().plusSeconds(Math.round(hour * 3600)));
      }
    }
    times.sort(Comparator.naturalOrder());
    return times;
  }

  /** Eight articles within half an hour of nine o'clock. */
  private static List<Instant> bursts(int seed) {
    var random = new Random(seed);
    var times = new ArrayList<Instant>();
    for (int day = 0; day < SPAN.toDays(); day++) {
      Instant nine = START.plus(Duration.ofDays(day)).plus(Duration.ofHours(9));
      for (int i = 0; i < 8; i++) {
        times.add(nine.plusSeconds(random.nextInt(1800)));
      }
    }
    times.sort(Comparator.naturalOrder());
    return times;
  }

  private static List<Instant> even(double perDay, int seed) {
    var random = new Random(seed);
    var times = new ArrayList<Instant>();
    Instant at = START;
    while (at.isBefore(START.plus(SPAN))) {
      at = at.plusSeconds(Math.round(-Math.log(1 - random.nextDouble()) * 86_400 / perDay));
      times.add(at);
    }
    return times;
  }
}
