package dev.newsreel.ingest.pipeline.recheck;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.reactivestreams.client.MongoClient;
import dev.newsreel.events.Article;
import dev.newsreel.events.ArticleId;
import dev.newsreel.ingest.ArticleTopic;
import dev.newsreel.ingest.IngestTest;
import dev.newsreel.ingest.dedup.SeenArticles;
import dev.newsreel.ingest.fetch.PoliteFetcher;
import dev.newsreel.ingest.pipeline.Articles;
import dev.newsreel.ingest.pipeline.Publication;
import dev.newsreel.ingest.pipeline.Retraction;
import dev.newsreel.ingest.pipeline.Revival;
import dev.newsreel.ingest.schedule.HostLeases;
import dev.newsreel.localstack.press.Behaviours;
import dev.newsreel.localstack.press.Page;
import dev.newsreel.localstack.press.PublishingHouse;
import dev.newsreel.runtime.kafka.KafkaClients;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A real page that goes away, over a real store; only the days pass faster. */
@IngestTest
class RecheckIT {

  @Autowired private MongoClient mongo;
  @Autowired private SeenArticles seen;
  @Autowired private Publication publication;
  @Autowired private Retraction retraction;
  @Autowired private Revival revival;
  @Autowired private HostLeases hosts;
  @Autowired private PoliteFetcher fetcher;
  @Autowired private PublishingHouse house;
  @Autowired private KafkaClients clients;

  private final AtomicReference<Instant> now = new AtomicReference<>(Instant.now());

  @Test
  void retractsAnArticleWhosePageAnswers410TwiceOverADay() throws InterruptedException {
    String path = "/gone/" + UUID.randomUUID();
    URI page = house.site().url(path);
    house.site().serve(path, Page.text("here", Instant.EPOCH));
    Article article = Articles.draft(page.toString(), "Soon gone");
    publication.publish(article);
    Rechecks rechecks = rechecks();
    rechecks.published(article.id(), page);

    pass(rechecks, Duration.ofDays(1));
    assertThat(published(article.id())).hasSize(1);
    house.site().behave(path, Behaviours.status(410));
    pass(rechecks, Duration.ofDays(2));
    assertThat(published(article.id())).hasSize(1);
    pass(rechecks, Duration.ofHours(25));

    assertThat(house.site().requests(path)).isEqualTo(3);
    assertThat(published(article.id())).extracting(Article::retracted).containsExactly(false, true);
  }

  private Rechecks rechecks() {
    var watches =
        mongo.getDatabase("newsreel_ingest").getCollection("watches-" + UUID.randomUUID());
    return new Rechecks(
        new MongoWatches(watches),
        seen,
        retraction,
        revival,
        hosts::own,
        fetcher::page,
        new RecheckProperties(
            List.of(Duration.ofDays(1), Duration.ofDays(3)),
            Duration.ofHours(25),
            Duration.ofHours(24)),
        now::get);
  }

  private void pass(Rechecks rechecks, Duration time) throws InterruptedException {
    now.updateAndGet(instant -> instant.plus(time));
    rechecks.look();
  }

  private List<Article> published(ArticleId id) {
    try (var topic = new ArticleTopic(clients)) {
      return topic.articles(article -> article.id().equals(id));
    }
  }
}
