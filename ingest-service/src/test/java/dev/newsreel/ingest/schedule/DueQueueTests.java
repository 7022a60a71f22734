package dev.newsreel.ingest.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import dev.newsreel.ingest.source.SourceId;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class DueQueueTests {

  private static final Instant NOW = Instant.parse("2026-11-24T10:00:00Z");
  private static final SourceId A = new SourceId("a");
  private static final SourceId B = new SourceId("b");

  private final DueQueue queue = new DueQueue();

  @Test
  void givesWhatHasBeenDueLongest() {
    queue.put(A, NOW.minusSeconds(1));
    queue.put(B, NOW.minusSeconds(2));

    assertThat(queue.take(NOW)).contains(B);
    assertThat(queue.take(NOW)).contains(A);
    assertThat(queue.take(NOW)).isEmpty();
  }

  @Test
  void givesNothingBeforeItsTime() {
    queue.put(A, NOW.plusSeconds(1));

    assertThat(queue.take(NOW)).isEmpty();
    assertThat(queue.take(NOW.plusSeconds(1))).contains(A);
  }

  @Test
  void keepsOneTimeForEachSource() {
    queue.put(A, NOW);
    queue.put(A, NOW.plusSeconds(60));

    assertThat(queue.size()).isEqualTo(1);
    assertThat(queue.take(NOW)).isEmpty();
  }

  @Test
  void forgetsASource() {
    queue.put(A, NOW);
    queue.remove(A);

    assertThat(queue.take(NOW)).isEmpty();
    assertThat(queue.ids()).isEmpty();
  }
}
