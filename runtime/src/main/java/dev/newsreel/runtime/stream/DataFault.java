package dev.newsreel.runtime.stream;

import dev.newsreel.events.MalformedEventException;
import java.util.Optional;

/** Tells data that is wrong for ever from a dependency that is down for now. */
final class DataFault {

  private static final int DEEPEST = 20;

  private DataFault() {}

  /**
   * The fault of the data among a failure's causes; empty when the same record may succeed later.
   */
  static Optional<Throwable> of(Throwable failure) {
    Throwable cause = failure;
    for (int depth = 0; cause != null && depth < DEEPEST; depth++) {
      if (cause instanceof MalformedEventException || cause instanceof IllegalArgumentException) {
        return Optional.of(cause);
      }
      cause = cause.getCause();
    }
    return Optional.empty();
  }
}
