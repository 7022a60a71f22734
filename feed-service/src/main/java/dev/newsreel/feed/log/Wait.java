package dev.newsreel.feed.log;

import dev.newsreel.runtime.kafka.KafkaUnavailableException;
import dev.newsreel.runtime.mongo.StoreUnavailableException;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.common.KafkaFuture;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/**
 * Lets the two threads that belong to Kafka wait for an answer: the tail's own and the store
 * writer's. The only place of this service that does; nothing that serves a reader comes here.
 */
public final class Wait {

  private static final Duration LIMIT = Duration.ofSeconds(10);

  private Wait() {}

  /**
   * The value, {@code null} when there is none.
   *
   * @throws StoreUnavailableException when the store fails or does not answer within 10 seconds
   */
  public static <T> @Nullable T forStore(Mono<T> answer) {
    try {
      return answer.toFuture().get(LIMIT.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      throw interrupted(e);
    } catch (ExecutionException e) {
      throw new StoreUnavailableException("MongoDB failed: " + e.getCause(), e);
    } catch (TimeoutException e) {
      throw new StoreUnavailableException("MongoDB does not answer within " + LIMIT, e);
    }
  }

  /**
   * The value of a Kafka future.
   *
   * @throws KafkaUnavailableException when Kafka fails or does not answer within 10 seconds
   */
  static <T> T forKafka(KafkaFuture<T> answer) {
    try {
      return answer.get(LIMIT.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      throw interrupted(e);
    } catch (ExecutionException e) {
      throw new KafkaUnavailableException("Kafka failed: " + e.getCause(), e);
    } catch (TimeoutException e) {
      throw new KafkaUnavailableException("Kafka does not answer within " + LIMIT, e);
    }
  }

  private static IllegalStateException interrupted(InterruptedException e) {
    Thread.currentThread().interrupt();
    return new IllegalStateException("interrupted while waiting", e);
  }
}
