package dev.newsreel.feed.store;

import dev.newsreel.events.MalformedEventException;
import dev.newsreel.events.Position;
import dev.newsreel.feed.log.Epoch;
import dev.newsreel.feed.log.LogRecord;
import dev.newsreel.feed.log.Wait;
import dev.newsreel.runtime.mongo.StoreUnavailableException;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.springframework.kafka.support.KafkaHeaders;
import org.springframework.messaging.Message;
import reactor.core.publisher.Mono;

/**
 * The binder's function: one record of the news topic into the store. Returns only when MongoDB has
 * it, so the offset is never committed before, unless it was told not to wait for that.
 */
public final class StoreFunction implements Consumer<Message<byte[]>> {

  private final StoreWriter writer;
  private final Supplier<Optional<Epoch>> epoch;
  private final boolean acknowledged;

  /**
   * A function that writes by a writer.
   *
   * @param acknowledged whether a write is waited for; {@code false} loses records when a process
   *     dies
   */
  public StoreFunction(StoreWriter writer, Supplier<Optional<Epoch>> epoch, boolean acknowledged) {
    this.writer = writer;
    this.epoch = epoch;
    this.acknowledged = acknowledged;
  }

  @Override
  public void accept(Message<byte[]> message) {
    LogRecord record = record(message);
    Mono<Void> written = writer.store(record, record.read());
    if (acknowledged) {
      Wait.forStore(written);
    } else {
      written.subscribe();
    }
  }

  private LogRecord record(Message<byte[]> message) {
    Epoch now =
        epoch
            .get()
            .orElseThrow(() ->
                new StoreUnavailableException(
                    "the epoch of the log is not known yet", new IllegalStateException()));
    var headers = message.getHeaders();
    Long offset = headers.get(KafkaHeaders.OFFSET, Long.class);
    Long time = headers.get(KafkaHeaders.RECEIVED_TIMESTAMP, Long.class);
    if (offset == null || time == null) {
      throw new IllegalStateException("a record of the binder must have an offset and a time");
    }
    // A record without a value has a payload of another type, whatever the signature says.
    Object payload = ((Message<?>) message).getPayload();
    if (!(payload instanceof byte[] value)) {
      throw new MalformedEventException("NewsItem must be an object but the record is empty", null);
    }
    return new LogRecord(new Position(now.ordinal(), offset), time, value);
  }
}
