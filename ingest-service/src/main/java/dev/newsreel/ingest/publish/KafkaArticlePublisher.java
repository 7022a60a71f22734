package dev.newsreel.ingest.publish;

import dev.newsreel.events.Article;
import dev.newsreel.events.ArticleId;
import dev.newsreel.events.EventJson;
import dev.newsreel.events.Topics;
import dev.newsreel.runtime.kafka.KafkaUnavailableException;
import dev.newsreel.runtime.stream.EventHeaders;
import dev.newsreel.runtime.trace.Span;
import dev.newsreel.runtime.trace.Spans;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.jspecify.annotations.Nullable;

/** Publishes to {@link Topics#ARTICLES} with a plain idempotent producer. Thread-safe. */
public final class KafkaArticlePublisher implements ArticlePublisher {

  static final String TYPE = "dev.newsreel.article.v1";
  static final String TOMBSTONE = "dev.newsreel.article-buried.v1";

  /** How long a sender waits; the producer itself goes on trying for its delivery timeout. */
  private static final Duration PATIENCE = Duration.ofSeconds(15);

  private final Producer<byte[], byte[]> producer;
  private final InstantSource clock;
  private final Spans spans;

  /**
   * @param producer with {@code acks=all}; not closed by this
   */
  public KafkaArticlePublisher(
      Producer<byte[], byte[]> producer, InstantSource clock, Spans spans) {
    this.producer = producer;
    this.clock = clock;
    this.spans = spans;
  }

  @Override
  public void publish(Article article) {
    String id = article.id() + "-" + article.revision();
    var headers = headers(id, TYPE);
    await(send(article.id(), EventJson.write(article), headers));
    spans.take(
        Span.of(
            "publish article",
            headers.traceparent(),
            null,
            article.fetched(),
            clock.instant(),
            article.id().value()));
  }

  @Override
  public void bury(ArticleId id) {
    await(send(id, null, headers(id + "-buried", TOMBSTONE)));
  }

  private Future<RecordMetadata> send(
      ArticleId key, byte @Nullable [] value, EventHeaders headers) {
    byte[] bytes = key.value().getBytes(StandardCharsets.UTF_8);
    try {
      return producer.send(
          new ProducerRecord<>(Topics.ARTICLES, null, null, bytes, value, headers.toKafka()));
    } catch (KafkaException e) {
      throw unavailable(e);
    }
  }

  private EventHeaders headers(String eventId, String type) {
    return EventHeaders.of(eventId, type, "/ingest-service", clock.instant(), null);
  }

  private static void await(Future<RecordMetadata> acknowledgement) {
    try {
      acknowledgement.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
    } catch (ExecutionException e) {
      throw e.getCause() instanceof RecordTooLargeException
          ? new ArticleTooLargeException(String.valueOf(e.getCause().getMessage()))
          : unavailable(e.getCause());
    } catch (TimeoutException e) {
      throw unavailable(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw unavailable(e);
    }
  }

  private static KafkaUnavailableException unavailable(@Nullable Throwable cause) {
    return new KafkaUnavailableException(
        "Kafka did not acknowledge an article",
        cause == null ? new IllegalStateException("unknown") : cause);
  }
}
