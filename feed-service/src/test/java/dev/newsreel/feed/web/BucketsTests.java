package dev.newsreel.feed.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class BucketsTests {

  private Instant now = Instant.parse("2026-11-24T12:00:00Z");
  private final Buckets buckets = new Buckets(Duration.ofMinutes(1), () -> now);

  @Test
  void givesTheWholeQuotaAtOnceAndThenNoMore() {
    assertThat(IntStream.range(0, 6).filter(_ -> buckets.take("a", 6).isAllowed()).count())
        .isEqualTo(6);

    Buckets.Quota spent = buckets.take("a", 6);

    assertThat(spent.isAllowed()).isFalse();
    assertThat(spent.remaining()).isZero();
    assertThat(spent.until()).isEqualTo(Duration.ofSeconds(10));
    assertThat(buckets.take("b", 6).isAllowed()).isTrue();
  }

  @Test
  void growsBackEvenly() {
    IntStream.range(0, 7).forEach(_ -> buckets.take("a", 6));

    now = now.plusSeconds(10);

    assertThat(buckets.take("a", 6).isAllowed()).isTrue();
    assertThat(buckets.take("a", 6).isAllowed()).isFalse();
    now = now.plusSeconds(3600);
    assertThat(buckets.take("a", 6).remaining()).isEqualTo(5);
  }
}
