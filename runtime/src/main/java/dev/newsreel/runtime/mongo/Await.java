package dev.newsreel.runtime.mongo;

import com.mongodb.MongoException;
import com.mongodb.MongoNotPrimaryException;
import com.mongodb.MongoSocketException;
import com.mongodb.MongoTimeoutException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.reactivestreams.Publisher;
import reactor.core.Exceptions;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Waits for the reactive driver on a thread that may block: a virtual thread or a broker function.
 * The one place of ingest-service and enrich-service that blocks on MongoDB; feed-service does not
 * use it.
 */
public final class Await {

  private static final Duration LIMIT = Duration.ofSeconds(10);

  private Await() {}

  /**
   * The first element, {@code null} when there is none.
   *
   * @throws StoreUnavailableException when MongoDB does not answer within 10 seconds
   */
  public static <T> @Nullable T one(Publisher<T> publisher) {
    return orUnavailable(() -> Mono.from(publisher).timeout(LIMIT).block());
  }

  /**
   * All elements, in order.
   *
   * @throws StoreUnavailableException when MongoDB does not answer within 10 seconds
   */
  public static <T> List<T> many(Publisher<T> publisher) {
    List<T> all = orUnavailable(() -> Flux.from(publisher).collectList().timeout(LIMIT).block());
    return all == null ? List.of() : all;
  }

  private static <T> @Nullable T orUnavailable(Supplier<@Nullable T> wait) {
    try {
      return wait.get();
    } catch (RuntimeException e) {
      Throwable cause = Exceptions.unwrap(e);
      if (isUnavailable(cause)) {
        throw new StoreUnavailableException(
            "MongoDB does not answer: " + cause.getMessage(), cause);
      }
      throw e;
    }
  }

  /** Whether a failure of the driver means that MongoDB cannot be reached now. */
  public static boolean isUnavailable(Throwable failure) {
    return failure instanceof TimeoutException
        || failure instanceof MongoTimeoutException
        || failure instanceof MongoSocketException
        || failure instanceof MongoNotPrimaryException
        || (failure instanceof MongoException e
            && (e.hasErrorLabel("RetryableWriteError")
                || e.hasErrorLabel("TransientTransactionError")));
  }
}
