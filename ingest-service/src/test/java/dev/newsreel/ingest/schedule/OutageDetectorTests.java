package dev.newsreel.ingest.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import dev.newsreel.ingest.fetch.HostKey;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class OutageDetectorTests {

  private static final Instant NOW = Instant.parse("2026-11-24T10:00:00Z");

  private final OutageDetector detector = new OutageDetector();

  @Test
  void seesAnOutageWhenMostHostsCannotBeReached() {
    saw(2, true);
    saw(6, false);

    assertThat(detector.isOutage(NOW)).isTrue();
  }

  @Test
  void seesNoneWhenOnlySomeHostsFail() {
    saw(5, true);
    saw(5, false);

    assertThat(detector.isOutage(NOW)).isFalse();
  }

  @Test
  void seesNoneInTheFailureOfOneOfFewSources() {
    saw(2, false);

    assertThat(detector.isOutage(NOW)).isFalse();
  }

  @Test
  void forgetsAfterFiveMinutes() {
    saw(8, false);

    assertThat(detector.isOutage(NOW.plus(Duration.ofMinutes(6)))).isFalse();
  }

  private void saw(int hosts, boolean isReached) {
    for (int i = 0; i < hosts; i++) {
      detector.saw(new HostKey(isReached + "-" + i), isReached, NOW);
    }
  }
}
