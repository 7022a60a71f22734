package dev.newsreel.ingest.push;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.newsreel.runtime.problem.ProblemException;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

class QuotasTests {

  private final AtomicReference<Instant> now =
      new AtomicReference<>(Instant.parse("2026-11-24T10:00:00Z"));
  private final Quotas quotas = new Quotas(60, now::get);

  @Test
  void letsAKeySendItsShareAndNoMore() {
    quotas.take("a", 60);

    assertThatThrownBy(() -> quotas.take("a", 1)).isInstanceOf(ProblemException.class);
  }

  @Test
  void fillsEvenly() {
    quotas.take("a", 60);
    now.updateAndGet(instant -> instant.plus(Duration.ofSeconds(10)));

    assertThatCode(() -> quotas.take("a", 10)).doesNotThrowAnyException();
    assertThatThrownBy(() -> quotas.take("a", 1)).isInstanceOf(ProblemException.class);
  }

  @Test
  void countsEachKeyForItself() {
    quotas.take("a", 60);

    assertThatCode(() -> quotas.take("b", 60)).doesNotThrowAnyException();
  }
}
