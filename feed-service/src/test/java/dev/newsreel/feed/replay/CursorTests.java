package dev.newsreel.feed.replay;

import static org.assertj.core.api.Assertions.assertThat;

import dev.newsreel.events.Position;
import dev.newsreel.feed.log.Positions;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CursorTests {

  private static final Instant NOW = Instant.parse("2026-11-24T12:00:00Z");

  private static Cursor ids(String... ids) {
    return Cursor.read(List.of(ids), null, NOW);
  }

  private static Cursor since(String since) {
    return Cursor.read(List.of(), since, NOW);
  }

  @Test
  void beginsNowWhenNothingIsAsked() {
    assertThat(ids()).isEqualTo(Cursor.NOW);
    assertThat(ids("", " ")).isEqualTo(Cursor.NOW);
    assertThat(since(" ")).isEqualTo(Cursor.NOW);
  }

  @Test
  void goesOnAfterThePosition() {
    assertThat(ids("2-17")).isEqualTo(new Cursor.After(new Position(2, 17)));
    assertThat(ids("0-0")).isEqualTo(new Cursor.After(Positions.BEFORE_ALL));
  }

  @Test
  void takesTheNewerOfHeaderAndParameter() {
    assertThat(ids("2-17", "2-9")).isEqualTo(new Cursor.After(new Position(2, 17)));
    assertThat(ids("1-99", "2-9")).isEqualTo(new Cursor.After(new Position(2, 9)));
    assertThat(ids("nonsense", "2-9")).isEqualTo(new Cursor.After(new Position(2, 9)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "hello",
        "1-",
        "-1",
        "1-01",
        "01-1",
        "1--1",
        "1-1-1",
        "1-9999999999999999999",
        "١-١"
      })
  void seesWhatIsNoCursor(String id) {
    assertThat(ids(id)).isEqualTo(new Cursor.Unreadable(id));
  }

  @Test
  void readsTimesInEveryForm() {
    assertThat(since("-2h")).isEqualTo(new Cursor.Since(NOW.minus(Duration.ofHours(2))));
    assertThat(since("-90s")).isEqualTo(new Cursor.Since(NOW.minusSeconds(90)));
    assertThat(since("-7d")).isEqualTo(new Cursor.Since(NOW.minus(Duration.ofDays(7))));
    assertThat(since("1795348800000"))
        .isEqualTo(new Cursor.Since(Instant.ofEpochMilli(1_795_348_800_000L)));
    assertThat(since("2026-11-24T13:00:00+02:00"))
        .isEqualTo(new Cursor.Since(Instant.parse("2026-11-24T11:00:00Z")));
    assertThat(since("2026-11-24T13:00:00 02:00"))
        .isEqualTo(new Cursor.Since(Instant.parse("2026-11-24T11:00:00Z")));
    assertThat(since("2026-11-24T11:00:00Z"))
        .isEqualTo(new Cursor.Since(Instant.parse("2026-11-24T11:00:00Z")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"yesterday", "-2w", "2026-11-24", "99999999999999999999"})
  void seesWhatIsNoTime(String since) {
    assertThat(since(since)).isEqualTo(new Cursor.Unreadable(since));
  }
}
