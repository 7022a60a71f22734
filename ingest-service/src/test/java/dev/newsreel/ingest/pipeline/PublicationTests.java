package dev.newsreel.ingest.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.newsreel.events.Article;
import dev.newsreel.ingest.meter.IngestMeters;
import dev.newsreel.ingest.pipeline.Publication.Result.Known;
import dev.newsreel.ingest.pipeline.Publication.Result.Published;
import dev.newsreel.runtime.kafka.KafkaUnavailableException;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class PublicationTests {

  private static final String URL = "https://example.com/a";

  private final FakeSeen seen = new FakeSeen();
  private final FakePublisher publisher = new FakePublisher();
  private final Publication publication =
      new Publication(
          seen,
          publisher,
          new IngestMeters(new SimpleMeterRegistry()),
          () -> Instant.parse("2026-11-24T10:00:00Z"));

  @Test
  void publishesAContentOnce() {
    Article draft = Articles.draft(URL, "One");

    assertThat(publication.publish(draft)).isEqualTo(new Published(draft.id(), 1));
    assertThat(publication.publish(draft)).isEqualTo(new Known(draft.id(), 1));
    assertThat(publisher.published()).hasSize(1);
  }

  @Test
  void sendsAgainWhatWasReservedBeforeKafkaWentDown() {
    Article draft = Articles.draft(URL, "One");
    publisher.down(true);
    assertThatThrownBy(() -> publication.publish(draft))
        .isInstanceOf(KafkaUnavailableException.class);
    publisher.down(false);

    assertThat(publication.publish(draft)).isEqualTo(new Known(draft.id(), 1));
    assertThat(publisher.published()).extracting(Article::revision).containsExactly(1);
  }

  @Test
  void sendsTheReservedRevisionBeforeANewerContent() {
    publisher.down(true);
    assertThatThrownBy(() -> publication.publish(Articles.draft(URL, "One")))
        .isInstanceOf(KafkaUnavailableException.class);
    publisher.down(false);

    publication.publish(Articles.draft(URL, "Two"));

    assertThat(publisher.published()).extracting(Article::title).containsExactly("One", "Two");
    assertThat(publisher.published()).extracting(Article::revision).containsExactly(1, 2);
  }

  @Test
  void finishesWhatAnotherLifeLeftBehind() {
    Article draft = Articles.draft(URL, "One");
    seen.reserve(draft);

    seen.unfinished().forEach(publication::finish);

    assertThat(publisher.published()).hasSize(1);
    assertThat(seen.unfinished()).isEmpty();
  }
}
