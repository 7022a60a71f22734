package dev.newsreel.enrich.decide;

import dev.newsreel.events.ArticleId;
import dev.newsreel.events.Topics;
import dev.newsreel.runtime.kafka.KafkaClients;
import dev.newsreel.runtime.kafka.KafkaUnavailableException;
import dev.newsreel.runtime.stream.EventHeaders;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;

/**
 * The news topic by one idempotent producer. A plain one: the binder's output would send after the
 * function returned, when a reservation can no longer be marked done, and without our headers.
 */
final class KafkaNewsLog implements NewsLog, AutoCloseable {

  private static final int DELIVERY_MILLIS = 20_000;

  private final KafkaProducer<byte[], byte[]> producer;
  private final boolean acknowledged;

  KafkaNewsLog(KafkaClients clients, boolean acknowledged) {
    this.acknowledged = acknowledged;
    this.producer =
        clients.producer(
            Map.of(
                "delivery.timeout.ms",
                DELIVERY_MILLIS,
                "request.timeout.ms",
                10_000,
                "max.block.ms",
                DELIVERY_MILLIS,
                // Each item is waited for, so waiting for company only makes it late.
                "linger.ms",
                0));
  }

  @Override
  public void append(ArticleId key, Reservation reserved) {
    var record =
        new ProducerRecord<>(
            Topics.NEWS,
            null,
            key.value().getBytes(StandardCharsets.UTF_8),
            reserved.bytes(),
            headers(key, reserved).toKafka());
    Future<RecordMetadata> sent = producer.send(record);
    if (acknowledged) {
      await(sent);
    }
  }

  private static EventHeaders headers(ArticleId key, Reservation reserved) {
    // The same for every repeat, so that an echo can be told by its headers alone.
    return new EventHeaders(
        key.value() + "-" + reserved.item().decision(),
        "dev.newsreel.news-item.v1",
        "/enrich-service",
        reserved.time(),
        reserved.traceparent());
  }

  private static void await(Future<RecordMetadata> sent) {
    try {
      sent.get(2L * DELIVERY_MILLIS, TimeUnit.MILLISECONDS);
    } catch (ExecutionException | TimeoutException e) {
      throw new KafkaUnavailableException("news item not acknowledged", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new KafkaUnavailableException("interrupted before a news item was acknowledged", e);
    }
  }

  @Override
  public void close() {
    producer.close();
  }
}
