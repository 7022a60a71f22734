package dev.newsreel.feed.outbound;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RetryAfterTests {

  private static final Instant NOW = Instant.parse("2026-11-24T12:00:00Z");

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          0                             | PT0S
          120                           | PT2M
          0.35                          | PT0.35S
          999999999                     | PT24H
          Tue, 24 Nov 2026 12:05:00 GMT | PT5M
          """)
  void readsSecondsAndDates(String value, Duration wait) {
    assertThat(RetryAfter.parse(value, NOW)).isEqualTo(wait);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "soon", "-5", "Tue, 24 Nov 2026 11:05:00 GMT", "1e9"})
  void ignoresWhatIsNeither(String value) {
    assertThat(RetryAfter.parse(value, NOW)).isNull();
  }

  @Test
  void needsNone() {
    assertThat(RetryAfter.parse(null, NOW)).isNull();
  }
}
