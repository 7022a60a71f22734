package dev.newsreel.enrich.stream;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class StallTests {

  private static final Instant START = Instant.parse("2026-11-24T12:00:00Z");

  private final Stall stall = new Stall(Duration.ofSeconds(20));

  @Test
  void isContentWhileOffsetsMove() {
    for (int second = 0; second < 100; second += 4) {
      assertThat(after(second, new GroupSample(1, second, 1000))).isEmpty();
    }
  }

  @Test
  void isContentWhenThereIsNothingToDo() {
    for (int second = 0; second < 100; second += 4) {
      assertThat(after(second, new GroupSample(1, 50, 0))).isEmpty();
    }
  }

  @Test
  void noticesOffsetsThatStandStill() {
    after(0, new GroupSample(1, 50, 10));

    assertThat(after(4, new GroupSample(1, 50, 10))).isEmpty();
    assertThat(after(20, new GroupSample(1, 50, 11))).isEmpty();
    assertThat(after(24, new GroupSample(1, 50, 12))).contains("no progress for 20 s");
    assertThat(after(28, new GroupSample(1, 51, 12))).isEmpty();
  }

  @Test
  void noticesThatNobodyConsumes() {
    after(0, new GroupSample(0, 50, 0));

    assertThat(after(16, new GroupSample(0, 50, 0))).isEmpty();
    assertThat(after(20, new GroupSample(0, 50, 0))).contains("nobody consumes the articles");
    assertThat(after(24, new GroupSample(1, 50, 0))).isEmpty();
  }

  private Optional<String> after(int second, GroupSample sample) {
    return stall.after(sample, START.plusSeconds(second));
  }
}
