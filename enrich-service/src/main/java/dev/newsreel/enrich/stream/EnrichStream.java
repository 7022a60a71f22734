package dev.newsreel.enrich.stream;

import dev.newsreel.enrich.decide.Occasion;
import dev.newsreel.runtime.stream.EventHeaders;
import dev.newsreel.runtime.trace.Span;
import dev.newsreel.runtime.trace.Spans;
import java.time.InstantSource;
import java.util.function.Consumer;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.jspecify.annotations.Nullable;
import org.springframework.kafka.support.KafkaHeaders;
import org.springframework.messaging.Message;

/**
 * One record of the articles topic. It returns when the news log has what it should have, so the
 * offset is committed only after that. It is a consumer and not a function, because the record must
 * be acknowledged before the decision can be marked done, and the binder sends what a function
 * returns only afterwards.
 *
 * <p>Bytes that are no article end in the dead letters; a broker or store that is down ends in an
 * exception, and the record comes again.
 */
final class EnrichStream implements Consumer<Message<byte[]>> {

  private static final Headers NO_HEADERS = new RecordHeaders();

  private final Enrichment enrichment;
  private final InstantSource clock;
  private final Spans spans;

  EnrichStream(Enrichment enrichment, InstantSource clock, Spans spans) {
    this.enrichment = enrichment;
    this.clock = clock;
    this.spans = spans;
  }

  @Override
  public void accept(Message<byte[]> message) {
    var key = ArticleReader.key(key(message));
    var start = clock.instant();
    var before = before(message);
    var trace = trace(key.value(), before);
    // A tombstone's payload is Spring's marker for null and no byte array at all.
    switch (((Message<?>) message).getPayload()) {
      case byte[] value when value.length > 0 ->
          enrichment.enrich(ArticleReader.read(key, value), Occasion.ARRIVAL, trace);
      default -> enrichment.forget(key, trace);
    }
    spans.take(Span.of("decide", trace, before, start, clock.instant(), key.value()));
  }

  private static byte @Nullable [] key(Message<?> message) {
    return message.getHeaders().get(KafkaHeaders.RECEIVED_KEY) instanceof byte[] key ? key : null;
  }

  private static @Nullable String before(Message<?> message) {
    var headers = message.getHeaders().get(KafkaHeaders.NATIVE_HEADERS);
    return EventHeaders.traceparent(headers instanceof Headers native_ ? native_ : NO_HEADERS)
        .orElse(null);
  }

  private String trace(String key, @Nullable String before) {
    return EventHeaders.of(
            key, "dev.newsreel.news-item.v1", "/enrich-service", clock.instant(), before)
        .traceparent();
  }
}
