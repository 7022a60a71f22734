package dev.newsreel.runtime.deadletter;

import dev.newsreel.events.Topics;
import dev.newsreel.runtime.kafka.KafkaClients;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.jspecify.annotations.Nullable;

/**
 * Reads the dead-letter topics and sends letters back where they came from. Blocks: not for event
 * loops.
 */
final class DeadLetterBox {

  private static final Duration PATIENCE = Duration.ofSeconds(10);
  private static final int LONGEST_PAYLOAD = 65_536;

  private final KafkaClients clients;
  private final List<String> topics;

  DeadLetterBox(KafkaClients clients, DeadLetterTopics topics) {
    this.clients = clients;
    this.topics = topics.topics();
  }

  /** The newest letters of every topic, newest first, without their payloads. */
  List<DeadLetter> newest(int most) {
    try (KafkaConsumer<byte[], byte[]> consumer = clients.consumer(Map.of())) {
      var letters = new ArrayList<DeadLetter>();
      for (TopicPartition partition : partitions(consumer)) {
        newest(consumer, partition, most).forEach(record -> letters.add(letter(record, false)));
      }
      letters.sort((a, b) -> b.failed().compareTo(a.failed()));
      return List.copyOf(letters.subList(0, Math.min(most, letters.size())));
    }
  }

  /** One letter with its payload; empty when it is gone or the id names none. */
  Optional<DeadLetter> find(String id) {
    return record(id).map(record -> letter(record, true));
  }

  /** Sends a letter to its topic again, with its own key and headers; empty when it is gone. */
  Optional<DeadLetter> replay(String id) {
    Optional<ConsumerRecord<byte[], byte[]>> found = record(id);
    found.ifPresent(this::send);
    return found.map(record -> letter(record, false));
  }

  private void send(ConsumerRecord<byte[], byte[]> letter) {
    var headers = new RecordHeaders();
    for (Header header : letter.headers()) {
      if (!header.key().startsWith("x-")) {
        headers.add(header);
      }
    }
    headers.add("x-replayed", letterId(letter).getBytes(StandardCharsets.UTF_8));
    try (KafkaProducer<byte[], byte[]> producer = clients.producer(Map.of())) {
      producer
          .send(new ProducerRecord<>(origin(letter), null, letter.key(), letter.value(), headers))
          .get(30, TimeUnit.SECONDS);
    } catch (ExecutionException | TimeoutException e) {
      throw new dev.newsreel.runtime.kafka.KafkaUnavailableException("letter not sent again", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new dev.newsreel.runtime.kafka.KafkaUnavailableException("interrupted", e);
    }
  }

  private List<TopicPartition> partitions(KafkaConsumer<byte[], byte[]> consumer) {
    return topics.stream()
        .map(Topics::deadLetters)
        .flatMap(topic -> consumer.partitionsFor(topic, PATIENCE).stream())
        .map(info -> new TopicPartition(info.topic(), info.partition()))
        .toList();
  }

  private static List<ConsumerRecord<byte[], byte[]>> newest(
      KafkaConsumer<byte[], byte[]> consumer, TopicPartition partition, int most) {
    consumer.assign(List.of(partition));
    long end = consumer.endOffsets(List.of(partition), PATIENCE).getOrDefault(partition, 0L);
    long begin =
        consumer.beginningOffsets(List.of(partition), PATIENCE).getOrDefault(partition, 0L);
    long from = Math.max(begin, end - most);
    consumer.seek(partition, from);
    var records = new ArrayList<ConsumerRecord<byte[], byte[]>>();
    // Ends when nothing more comes: the letters before the end may have been deleted meanwhile.
    while (consumer.position(partition, PATIENCE) < end) {
      var polled = consumer.poll(Duration.ofSeconds(1));
      if (polled.isEmpty()) {
        break;
      }
      records.addAll(polled.records(partition));
    }
    return records;
  }

  private Optional<ConsumerRecord<byte[], byte[]>> record(String id) {
    String[] parts = id.split("~", -1);
    if (parts.length != 3
        || !topics.contains(parts[0])
        || !isNumber(parts[1])
        || !isNumber(parts[2])) {
      return Optional.empty();
    }
    var partition = new TopicPartition(Topics.deadLetters(parts[0]), Integer.parseInt(parts[1]));
    long offset = Long.parseLong(parts[2]);
    try (KafkaConsumer<byte[], byte[]> consumer = clients.consumer(Map.of("max.poll.records", 1))) {
      if (!partitions(consumer).contains(partition)) {
        return Optional.empty();
      }
      consumer.assign(List.of(partition));
      consumer.seek(partition, offset);
      return consumer.poll(Duration.ofSeconds(2)).records(partition).stream()
          .filter(record -> record.offset() == offset)
          .findFirst();
    }
  }

  private static boolean isNumber(String text) {
    return !text.isEmpty()
        && text.length() <= 9
        && text.chars().allMatch(c -> c >= '0' && c <= '9');
  }

  private static DeadLetter letter(ConsumerRecord<byte[], byte[]> record, boolean withPayload) {
    String partition = header(record, "x-original-partition");
    String offset = header(record, "x-original-offset");
    byte[] value = record.value() == null ? new byte[0] : record.value();
    return new DeadLetter(
        letterId(record),
        origin(record),
        partition == null ? null : Integer.valueOf(partition),
        offset == null ? null : Long.valueOf(offset),
        Instant.ofEpochMilli(record.timestamp()),
        record.key() == null ? null : new String(record.key(), StandardCharsets.UTF_8),
        header(record, "x-reason"),
        value.length,
        withPayload
            ? new String(value, 0, Math.min(value.length, LONGEST_PAYLOAD), StandardCharsets.UTF_8)
            : null);
  }

  private static String letterId(ConsumerRecord<byte[], byte[]> record) {
    return origin(record) + "~" + record.partition() + "~" + record.offset();
  }

  private static String origin(ConsumerRecord<byte[], byte[]> record) {
    return record.topic().substring(0, record.topic().length() - ".dlt".length());
  }

  private static @Nullable String header(ConsumerRecord<byte[], byte[]> record, String name) {
    Header header = record.headers().lastHeader(name);
    return header == null ? null : new String(header.value(), StandardCharsets.UTF_8);
  }
}
