package dev.newsreel.events;

import org.jspecify.annotations.Nullable;

/**
 * Bytes that are no event: wrong for ever, so they go to the dead letters and are not tried again.
 */
public final class MalformedEventException extends RuntimeException {

  /**
   * @param message what must hold and what was found
   */
  public MalformedEventException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
