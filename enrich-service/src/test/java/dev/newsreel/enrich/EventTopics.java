package dev.newsreel.enrich;

import static org.assertj.core.api.Assertions.assertThat;

import dev.newsreel.events.Article;
import dev.newsreel.events.ArticleId;
import dev.newsreel.events.EventJson;
import dev.newsreel.events.NewsItem;
import dev.newsreel.events.Topics;
import dev.newsreel.runtime.kafka.KafkaClients;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;

/** Writes articles and reads what came of them, on the real topics. */
public final class EventTopics {

  private static final Duration CEILING = Duration.ofSeconds(20);

  private final KafkaClients clients;

  /** Of the stack that the clients are connected with. */
  public EventTopics(KafkaClients clients) {
    this.clients = clients;
  }

  /** Publishes an article as ingest-service does. */
  public void publish(Article article) {
    send(article.id().value(), EventJson.write(article));
  }

  /** Publishes any bytes. */
  public void send(@Nullable String key, byte @Nullable [] value) {
    try (var producer = clients.producer(Map.of())) {
      var bytes = key == null ? null : key.getBytes(StandardCharsets.UTF_8);
      producer.send(new ProducerRecord<>(Topics.ARTICLES, bytes, value)).get(20, TimeUnit.SECONDS);
    } catch (Exception e) {
      throw new AssertionError(e);
    }
  }

  /** Every record of the news topic about an article, once there are as many as told. */
  public List<NewsItem> news(ArticleId id, int atLeast) {
    return read(Topics.NEWS, record -> isOf(record, id), atLeast).stream()
        .map(record -> EventJson.read(record.value(), NewsItem.class))
        .toList();
  }

  /** Every record of a topic that fits, once there are as many as told. */
  public List<ConsumerRecord<byte[], byte[]>> read(
      String topic, Predicate<ConsumerRecord<byte[], byte[]>> fits, int atLeast) {
    var found = new ArrayList<ConsumerRecord<byte[], byte[]>>();
    try (var consumer = clients.consumer(Map.of())) {
      var partitions =
          consumer.partitionsFor(topic).stream()
              .map(info -> new TopicPartition(topic, info.partition()))
              .toList();
      consumer.assign(partitions);
      consumer.seekToBeginning(partitions);
      long deadline = System.nanoTime() + CEILING.toNanos();
      while (System.nanoTime() < deadline && !isComplete(consumer, partitions, found, atLeast)) {
        consumer
            .poll(Duration.ofMillis(100))
            .forEach(record -> {
              if (fits.test(record)) {
                found.add(record);
              }
            });
      }
    }
    assertThat(found).hasSizeGreaterThanOrEqualTo(atLeast);
    return found;
  }

  private static boolean isComplete(
      org.apache.kafka.clients.consumer.Consumer<?, ?> consumer,
      List<TopicPartition> partitions,
      List<?> found,
      int atLeast) {
    return found.size() >= atLeast
        && consumer.endOffsets(partitions).entrySet().stream()
            .allMatch(end -> consumer.position(end.getKey()) >= end.getValue());
  }

  private static boolean isOf(ConsumerRecord<byte[], byte[]> record, ArticleId id) {
    return id.value().equals(new String(record.key(), StandardCharsets.UTF_8));
  }
}
