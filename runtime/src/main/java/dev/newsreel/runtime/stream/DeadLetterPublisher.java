package dev.newsreel.runtime.stream;

import dev.newsreel.events.Topics;
import dev.newsreel.runtime.kafka.KafkaClients;
import dev.newsreel.runtime.kafka.KafkaUnavailableException;
import io.micrometer.core.instrument.MeterRegistry;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Writes a record that can never be handled to {@code <topic>.dlt}, as it was, with the reason in
 * headers {@code x-reason}, {@code x-exception}, {@code x-original-topic}, {@code
 * x-original-partition} and {@code x-original-offset}. Returns only when the broker has it; the
 * record is tried again when it has not.
 */
public final class DeadLetterPublisher implements AutoCloseable {

  private static final Logger log = LoggerFactory.getLogger(DeadLetterPublisher.class);
  private static final int LONGEST_REASON = 2000;

  private final KafkaClients clients;
  private final MeterRegistry registry;
  private final AtomicReference<@Nullable KafkaProducer<byte[], byte[]>> producer =
      new AtomicReference<>();

  /** Counts each letter as {@code newsreel.dead.letters}, by the topic it comes from. */
  public DeadLetterPublisher(KafkaClients clients, MeterRegistry registry) {
    this.clients = clients;
    this.registry = registry;
    // From zero, or the first letter would not show as an increase.
    List.of(Topics.ARTICLES, Topics.NEWS)
        .forEach(topic -> registry.counter("newsreel.dead.letters", "topic", topic));
  }

  /**
   * Writes the record.
   *
   * @throws KafkaUnavailableException when the broker does not acknowledge within 30 seconds
   */
  public void publish(ConsumerRecord<?, ?> bad, Throwable failure) {
    Throwable reason = DataFault.of(failure).orElse(failure);
    var letter =
        new ProducerRecord<>(
            Topics.deadLetters(bad.topic()),
            null,
            bytes(bad.key()),
            bytes(bad.value()),
            headers(bad, reason));
    try {
      producer().send(letter).get(30, TimeUnit.SECONDS);
    } catch (ExecutionException | TimeoutException e) {
      throw new KafkaUnavailableException("dead letter not written to " + letter.topic(), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new KafkaUnavailableException("interrupted while a dead letter was written", e);
    }
    registry.counter("newsreel.dead.letters", "topic", bad.topic()).increment();
    log.atWarn()
        .addKeyValue("topic", bad.topic())
        .addKeyValue("partition", bad.partition())
        .addKeyValue("offset", bad.offset())
        .addKeyValue("reason", reason.getMessage())
        .log("Record went to the dead letters");
  }

  private synchronized KafkaProducer<byte[], byte[]> producer() {
    KafkaProducer<byte[], byte[]> made = producer.get();
    if (made == null) {
      made = clients.producer(Map.of("max.request.size", 2_097_152));
      producer.set(made);
    }
    return made;
  }

  private static Headers headers(ConsumerRecord<?, ?> bad, Throwable reason) {
    var headers = new RecordHeaders(bad.headers());
    String text = String.valueOf(reason.getMessage());
    add(headers, "x-reason", text.substring(0, Math.min(text.length(), LONGEST_REASON)));
    add(headers, "x-exception", reason.getClass().getName());
    add(headers, "x-original-topic", bad.topic());
    add(headers, "x-original-partition", String.valueOf(bad.partition()));
    add(headers, "x-original-offset", String.valueOf(bad.offset()));
    return headers;
  }

  private static void add(Headers headers, String name, String value) {
    headers.remove(name).add(name, value.getBytes(StandardCharsets.UTF_8));
  }

  private static byte @Nullable [] bytes(@Nullable Object value) {
    return value instanceof byte[] bytes ? bytes : null;
  }

  @Override
  public void close() {
    KafkaProducer<byte[], byte[]> made = producer.getAndSet(null);
    if (made != null) {
      made.close();
    }
  }
}
