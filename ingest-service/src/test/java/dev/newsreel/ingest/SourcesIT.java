package dev.newsreel.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.newsreel.events.Article;
import dev.newsreel.events.Extraction;
import dev.newsreel.ingest.source.Origin;
import dev.newsreel.ingest.source.Source;
import dev.newsreel.ingest.source.SourceId;
import dev.newsreel.ingest.source.SourceStore;
import dev.newsreel.localstack.press.FeedFormat;
import dev.newsreel.localstack.press.PublishingHouse;
import dev.newsreel.localstack.press.Stories;
import dev.newsreel.runtime.kafka.KafkaClients;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@IngestTest
class SourcesIT {

  @Autowired private PublishingHouse house;
  @Autowired private SourceStore store;
  @Autowired private KafkaClients clients;

  private ArticleTopic topic;

  @BeforeEach
  void connect() {
    topic = new ArticleTopic(clients);
  }

  @AfterEach
  void disconnect() {
    topic.close();
  }

  @Test
  void publishesWhatAFeedAnnouncesFromItsPages() {
    house.publish(Stories.ballard());
    var id = new SourceId("evening-reel");
    store.add(
        Source.of(id, "The Evening Reel", new Origin.Feed(house.site().url(FeedFormat.RSS.path()))),
        "api");

    var published = topic.await(1, this::isBallard);

    assertThat(published).hasSize(1);
    assertThat(published.getFirst().title()).isEqualTo(Stories.ballard().title());
    assertThat(published.getFirst().extraction())
        .isNotNull()
        .extracting(Extraction::method)
        .isNotEqualTo("feed");
    assertThat(published.getFirst().blocks()).hasSizeGreaterThan(5);
    store.remove(id);
  }

  private boolean isBallard(Article article) {
    return article.url().getPath().equals(Stories.ballard().path());
  }
}
