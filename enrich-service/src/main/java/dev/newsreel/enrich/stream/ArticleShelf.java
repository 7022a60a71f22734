package dev.newsreel.enrich.stream;

import dev.newsreel.events.Article;
import dev.newsreel.events.ArticleId;
import dev.newsreel.events.MalformedEventException;
import dev.newsreel.events.Topics;
import dev.newsreel.runtime.kafka.KafkaClients;
import dev.newsreel.runtime.kafka.KafkaUnavailableException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.utils.Utils;
import org.jspecify.annotations.Nullable;

/**
 * Finds one article on the articles topic. The topic has no index, so the one partition that the
 * key belongs to is read through: seconds for a million articles, which is for people's questions
 * and not for the way of every article.
 */
final class ArticleShelf {

  private static final Duration PATIENCE = Duration.ofSeconds(10);

  /** Retention may delete what is being read; the default would then go on at the end. */
  private static final Map<String, Object> FROM_THE_BEGINNING =
      Map.of("auto.offset.reset", "earliest");

  private final KafkaClients clients;

  ArticleShelf(KafkaClients clients) {
    this.clients = clients;
  }

  /**
   * The newest revision; empty when there is none, none any more, or none that can be read.
   *
   * @throws KafkaUnavailableException when the broker does not answer
   */
  Optional<Article> find(ArticleId id) {
    var key = id.value().getBytes(StandardCharsets.UTF_8);
    try (var consumer = clients.consumer(FROM_THE_BEGINNING)) {
      var bytes = newest(consumer, partition(consumer, key), key);
      return bytes == null ? Optional.empty() : Optional.of(ArticleReader.read(id, bytes));
    } catch (MalformedEventException e) {
      return Optional.empty();
    } catch (TimeoutException e) {
      throw new KafkaUnavailableException("the articles topic cannot be read", e);
    }
  }

  /** As producers choose it: Kafka's murmur2 over the key. */
  private static TopicPartition partition(KafkaConsumer<byte[], byte[]> consumer, byte[] key) {
    int partitions = consumer.partitionsFor(Topics.ARTICLES, PATIENCE).size();
    return new TopicPartition(Topics.ARTICLES, Utils.toPositive(Utils.murmur2(key)) % partitions);
  }

  private static byte @Nullable [] newest(
      KafkaConsumer<byte[], byte[]> consumer, TopicPartition partition, byte[] key) {
    consumer.assign(List.of(partition));
    consumer.seekToBeginning(List.of(partition));
    long end = consumer.endOffsets(List.of(partition), PATIENCE).getOrDefault(partition, 0L);
    byte[] found = null;
    int silent = 0;
    while (consumer.position(partition, PATIENCE) < end) {
      var records = consumer.poll(Duration.ofSeconds(1));
      silent = records.isEmpty() ? silent + 1 : 0;
      if (silent > PATIENCE.toSeconds()) {
        throw new TimeoutException("nothing came for " + PATIENCE.toSeconds() + " s");
      }
      for (var record : records) {
        if (Arrays.equals(key, record.key())) {
          found = record.value();
        }
      }
    }
    return found;
  }
}
