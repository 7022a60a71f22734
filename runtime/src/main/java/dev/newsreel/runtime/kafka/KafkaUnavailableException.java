package dev.newsreel.runtime.kafka;

/** Kafka did not answer in time or cannot be reached: the same operation may succeed later. */
public final class KafkaUnavailableException extends RuntimeException {

  /**
   * @param message what was tried
   */
  public KafkaUnavailableException(String message, Throwable cause) {
    super(message, cause);
  }
}
