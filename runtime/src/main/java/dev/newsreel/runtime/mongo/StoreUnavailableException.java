package dev.newsreel.runtime.mongo;

/** MongoDB did not answer in time or cannot be reached: the same operation may succeed later. */
public final class StoreUnavailableException extends RuntimeException {

  /**
   * @param message what was tried
   */
  public StoreUnavailableException(String message, Throwable cause) {
    super(message, cause);
  }
}
