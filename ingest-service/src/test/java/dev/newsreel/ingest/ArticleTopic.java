package dev.newsreel.ingest;

import dev.newsreel.events.Article;
import dev.newsreel.events.EventJson;
import dev.newsreel.events.Topics;
import dev.newsreel.runtime.kafka.KafkaClients;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;

/** Everything on the topic of articles, from the beginning. */
public final class ArticleTopic implements AutoCloseable {

  private static final Duration CEILING = Duration.ofSeconds(20);

  private final KafkaConsumer<byte[], byte[]> consumer;
  private final List<ConsumerRecord<byte[], byte[]>> records = new ArrayList<>();

  /** Reads with a client of its own. */
  public ArticleTopic(KafkaClients clients) {
    consumer = clients.consumer(Map.of());
    var partitions =
        consumer.partitionsFor(Topics.ARTICLES).stream()
            .map(info -> new TopicPartition(info.topic(), info.partition()))
            .toList();
    consumer.assign(partitions);
    consumer.seekToBeginning(partitions);
  }

  /** All records so far, those without a value too. */
  public List<ConsumerRecord<byte[], byte[]>> records() {
    var ends = consumer.endOffsets(consumer.assignment());
    while (ends.entrySet().stream()
        .anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
      consumer.poll(Duration.ofMillis(100)).forEach(records::add);
    }
    return List.copyOf(records);
  }

  /** The articles so far that fit. */
  public List<Article> articles(Predicate<Article> fits) {
    return records().stream()
        .filter(item -> item.value() != null)
        .map(item -> EventJson.read(item.value(), Article.class))
        .filter(fits)
        .toList();
  }

  /** Waits until there are so many that fit; returns what there is after 20 seconds. */
  public List<Article> await(int count, Predicate<Article> fits) {
    Instant until = Instant.now().plus(CEILING);
    List<Article> found = articles(fits);
    while (found.size() < count && Instant.now().isBefore(until)) {
      consumer.poll(Duration.ofMillis(100)).forEach(records::add);
      found = articles(fits);
    }
    return found;
  }

  @Override
  public void close() {
    consumer.close();
  }
}
