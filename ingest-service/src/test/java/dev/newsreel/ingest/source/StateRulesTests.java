package dev.newsreel.ingest.source;

import static org.assertj.core.api.Assertions.assertThat;

import dev.newsreel.ingest.fetch.Reason;
import dev.newsreel.ingest.fetch.Validators;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class StateRulesTests {

  private static final Instant NOW = Instant.parse("2026-11-24T10:00:00Z");
  private static final URI NEW_PLACE = URI.create("https://example.com/new");

  @Test
  void isHealthyAfterAnAnswer() {
    assertThat(answered(SourceState.NEW, null, NOW).health()).isEqualTo(Health.HEALTHY);
  }

  @Test
  void isHealthyAgainAfterAnyFailure() {
    SourceState failed = failing(Reason.GONE, 20, Duration.ofDays(1));

    SourceState state = answered(failed, null, NOW.plus(Duration.ofDays(30)));

    assertThat(state.health()).isEqualTo(Health.HEALTHY);
    assertThat(state.failures()).isZero();
    assertThat(state.failingSince()).isNull();
  }

  @Test
  void isDegradedAfterAFailureAndKeepsItsValidators() {
    SourceState before = answered(SourceState.NEW, null, NOW);

    SourceState state = StateRules.failed(before, Reason.TIMEOUT, NOW);

    assertThat(state.health()).isEqualTo(Health.DEGRADED);
    assertThat(state.validators()).isEqualTo(new Validators("\"v\"", null));
  }

  @Test
  void isGoneOnlyAfterDaysOfSayingSo() {
    assertThat(failing(Reason.GONE, 3, Duration.ofHours(1)).health()).isEqualTo(Health.DEGRADED);
    assertThat(failing(Reason.GONE, 4, Duration.ofDays(1)).health()).isEqualTo(Health.GONE);
    assertThat(failing(Reason.NOT_FOUND, 4, Duration.ofDays(1)).health()).isEqualTo(Health.GONE);
  }

  @Test
  void isQuarantinedAfterAWeekOfFailures() {
    assertThat(failing(Reason.SERVER_ERROR, 9, Duration.ofDays(1)).health())
        .isEqualTo(Health.DEGRADED);
    assertThat(failing(Reason.SERVER_ERROR, 10, Duration.ofDays(1)).health())
        .isEqualTo(Health.QUARANTINED);
  }

  @Test
  void isBlockedByRobots() {
    assertThat(failing(Reason.ROBOTS, 1, Duration.ZERO).health()).isEqualTo(Health.BLOCKED);
  }

  @Test
  void isThrottledWithoutCountingAFailure() {
    SourceState state = StateRules.throttled(SourceState.NEW, NOW);

    assertThat(state.health()).isEqualTo(Health.THROTTLED);
    assertThat(state.failures()).isZero();
  }

  @Test
  void believesAMoveThatWasAnnouncedThreeTimesOverADay() {
    SourceState state = SourceState.NEW;
    for (int i = 0; i < 3; i++) {
      state = answered(state, NEW_PLACE, NOW.plus(Duration.ofHours(12L * i)));
    }

    assertThat(state.health()).isEqualTo(Health.MOVED);
    assertThat(StateRules.isProven(state, NOW.plus(Duration.ofDays(1)))).isTrue();
  }

  @Test
  void doesNotBelieveAMoveThatWasAnnouncedThreeTimesInAnHour() {
    SourceState state = SourceState.NEW;
    for (int i = 0; i < 3; i++) {
      state = answered(state, NEW_PLACE, NOW.plus(Duration.ofMinutes(20L * i)));
    }

    assertThat(StateRules.isProven(state, NOW.plus(Duration.ofHours(1)))).isFalse();
  }

  @Test
  void forgetsAMoveThatIsNotAnnouncedAnyMore() {
    SourceState state = answered(answered(SourceState.NEW, NEW_PLACE, NOW), null, NOW);

    assertThat(state.moved()).isNull();
    assertThat(state.health()).isEqualTo(Health.HEALTHY);
  }

  @Test
  void keepsTheNewestTwoHundredTimes() {
    SourceState state = SourceState.NEW;
    for (int i = 0; i < 250; i++) {
      state = answered(state, null, NOW.plusSeconds(i));
    }

    assertThat(state.published()).hasSize(200);
    assertThat(state.published().getFirst()).isEqualTo(NOW.plusSeconds(249));
  }

  private static SourceState answered(SourceState before, @Nullable URI movedTo, Instant now) {
    return StateRules.answered(
        before, new Validators("\"v\"", null), List.of(now), movedTo, null, null, now);
  }

  private static SourceState failing(Reason reason, int times, Duration apart) {
    SourceState state = SourceState.NEW;
    for (int i = 0; i < times; i++) {
      state = StateRules.failed(state, reason, NOW.plus(apart.multipliedBy(i)));
    }
    return state;
  }
}
