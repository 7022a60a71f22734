package dev.newsreel.runtime.stream;

import java.util.function.BiFunction;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;
import org.springframework.cloud.stream.binder.kafka.ListenerContainerWithDlqAndRetryCustomizer;
import org.springframework.kafka.listener.AbstractMessageListenerContainer;
import org.springframework.kafka.listener.DefaultErrorHandler;
import org.springframework.util.backoff.BackOff;
import org.springframework.util.backoff.ExponentialBackOff;
import org.springframework.util.backoff.FixedBackOff;

/**
 * What happens to a record whose handling failed: wrong data goes to the dead letters at once,
 * anything else is tried again for ever, with pauses that stay far below {@code
 * max.poll.interval.ms}. The binder's own retry and dead letters are off: three attempts would
 * carry every record to the dead letters while MongoDB is down.
 */
final class RecordFailures implements ListenerContainerWithDlqAndRetryCustomizer {

  private static final BackOff NEVER_AGAIN = new FixedBackOff(0, 0);

  private final DeadLetterPublisher deadLetters;

  RecordFailures(DeadLetterPublisher deadLetters) {
    this.deadLetters = deadLetters;
  }

  @Override
  public void configure(
      AbstractMessageListenerContainer<?, ?> container,
      String destination,
      String group,
      @Nullable BiFunction<ConsumerRecord<?, ?>, Exception, TopicPartition> deadLetterOf,
      @Nullable BackOff backOff) {
    var handler = new DefaultErrorHandler(deadLetters::publish, again());
    handler.setBackOffFunction(
        (record, failure) -> DataFault.of(failure).isPresent() ? NEVER_AGAIN : again());
    container.setCommonErrorHandler(handler);
  }

  @Override
  public boolean retryAndDlqInBinding(String destination, String group) {
    return false;
  }

  private static BackOff again() {
    var backOff = new ExponentialBackOff(500, 2);
    backOff.setMaxInterval(15_000);
    backOff.setJitter(200);
    return backOff;
  }
}
