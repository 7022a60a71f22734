package dev.newsreel.feed.subscription;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BackoffTests {

  private final Backoff backoff =
      new Backoff(Duration.ofSeconds(2), Duration.ofHours(1), new Random(7));

  @ParameterizedTest
  @CsvSource({"0,2", "1,4", "5,64", "10,2048", "11,3600", "40,3600", "2000000000,3600"})
  void doublesUpToTheLongestWithHalfOfItAtRandom(int failures, int seconds) {
    for (int n = 0; n < 50; n++) {
      assertThat(backoff.wait(failures, null))
          .isBetween(Duration.ofMillis(seconds * 500L), Duration.ofSeconds(seconds));
    }
  }

  @Test
  void waitsAtLeastAsLongAsItIsAsked() {
    assertThat(backoff.wait(0, Duration.ofMinutes(9))).isEqualTo(Duration.ofMinutes(9));
    assertThat(backoff.wait(5, Duration.ZERO)).isGreaterThanOrEqualTo(Duration.ofSeconds(32));
  }
}
