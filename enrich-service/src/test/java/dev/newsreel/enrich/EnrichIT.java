package dev.newsreel.enrich;

import static org.assertj.core.api.Assertions.assertThat;

import dev.newsreel.events.Cause;
import dev.newsreel.events.NewsItem;
import dev.newsreel.events.Topics;
import dev.newsreel.runtime.kafka.KafkaClients;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@EnrichTest
class EnrichIT {

  @Autowired private EnrichClient client;
  @Autowired private KafkaClients clients;
  private EventTopics topics;

  @BeforeEach
  void open() {
    client.awaitReady();
    topics = new EventTopics(clients);
  }

  @Test
  void turnsAnArticleIntoOneNewsItem() {
    var article = SampleArticles.ballard("once");

    topics.publish(article);

    var news = topics.news(article.id(), 1);
    assertThat(news).hasSize(1);
    assertThat(news.getFirst().cause()).isEqualTo(Cause.NEW);
    assertThat(news.getFirst().decision()).isEqualTo(1);
    assertThat(news.getFirst().franchises()).extracting("id").contains("bosch");
    assertThat(news.getFirst().catalog().sequence()).isPositive();
  }

  @Test
  void saysNothingTwiceOfAnArticleThatCameTwice() {
    var article = SampleArticles.ballard("twice");

    topics.publish(article);
    topics.publish(article);
    topics.publish(SampleArticles.behind(article, "twice-barrier"));

    topics.news(SampleArticles.behind(article, "twice-barrier").id(), 1);
    assertThat(topics.news(article.id(), 1)).hasSize(1);
  }

  @Test
  void tellsARevisionWithWhatWasSaidBefore() {
    var first = SampleArticles.ballard("revised");
    var second = SampleArticles.ballard("revised", 2);

    topics.publish(first);
    topics.publish(second);

    var news = topics.news(first.id(), 2);
    assertThat(news).extracting(NewsItem::decision).containsExactly(1, 2);
    assertThat(news).extracting(NewsItem::cause).containsExactly(Cause.NEW, Cause.REVISION);
    assertThat(news.getLast().previous().franchises()).extracting("id").contains("bosch");
  }

  @Test
  void takesAnArticleBackWhoseRecordWasDeleted() {
    var article = SampleArticles.ballard("deleted");

    topics.publish(article);
    topics.send(article.id().value(), null);

    var news = topics.news(article.id(), 2);
    assertThat(news).extracting(NewsItem::cause).containsExactly(Cause.NEW, Cause.RETRACTION);
    assertThat(news.getLast().article().title()).isEmpty();
  }

  @Test
  void setsBytesThatAreNoArticleAsideAtOnceAndGoesOn() {
    var article = SampleArticles.ballard("after-poison");
    var key = article.id().value();

    for (var poison : List.of("[]", "null", "{}", "{\"id\":", "\"text\"", "\u0000\u0001")) {
      topics.send(key, poison.getBytes(StandardCharsets.UTF_8));
    }
    topics.send("no-id", "{}".getBytes(StandardCharsets.UTF_8));
    topics.publish(article);

    assertThat(topics.news(article.id(), 1)).hasSize(1);
    var letters = topics.read(Topics.deadLetters(Topics.ARTICLES), record -> isOf(record, key), 6);
    assertThat(letters).hasSize(6);
    assertThat(letters).extracting(letter -> header(letter, "x-reason")).doesNotContain("null");
    assertThat(letters)
        .extracting(letter -> header(letter, "x-reason"))
        .contains("Article.id must be there but is absent");
  }

  @Test
  void labelsEachItemAsACloudEventOfTheTrace() {
    var article = SampleArticles.ballard("headers");

    topics.publish(article);

    var record = topics.read(Topics.NEWS, news -> isOf(news, article.id().value()), 1).getFirst();
    assertThat(header(record, "ce_id")).isEqualTo(article.id().value() + "-1");
    assertThat(header(record, "ce_type")).isEqualTo("dev.newsreel.news-item.v1");
    assertThat(header(record, "traceparent")).matches("00-[0-9a-f]{32}-[0-9a-f]{16}-[0-9a-f]{2}");
  }

  private static boolean isOf(ConsumerRecord<byte[], byte[]> record, String key) {
    return record.key() != null && key.equals(new String(record.key(), StandardCharsets.UTF_8));
  }

  private static String header(ConsumerRecord<byte[], byte[]> record, String name) {
    Header header = record.headers().lastHeader(name);
    return header == null ? "" : new String(header.value(), StandardCharsets.UTF_8);
  }
}
