package dev.newsreel.runtime.problem;

import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Ends a request with a problem that its sender can read and mend. */
public final class ProblemException extends RuntimeException {

  private final ProblemType type;
  private final transient Map<String, Object> members;
  private final @Nullable Duration retryAfter;

  /**
   * @param detail what was wrong, where, and what to do
   */
  public ProblemException(ProblemType type, String detail) {
    this(type, detail, Map.of(), null);
  }

  /**
   * @param members extension members (RFC 9457 section 3.2), such as {@code errors}
   */
  public ProblemException(ProblemType type, String detail, Map<String, Object> members) {
    this(type, detail, members, null);
  }

  /**
   * @param retryAfter sent as {@code Retry-After} in whole seconds
   */
  public ProblemException(ProblemType type, String detail, Duration retryAfter) {
    this(type, detail, Map.of(), retryAfter);
  }

  private ProblemException(
      ProblemType type, String detail, Map<String, Object> members, @Nullable Duration retryAfter) {
    super(detail);
    this.type = type;
    this.members = Map.copyOf(members);
    this.retryAfter = retryAfter;
  }

  /** What kind of problem it is. */
  public ProblemType type() {
    return type;
  }

  Map<String, Object> members() {
    return members;
  }

  @Nullable Duration retryAfter() {
    return retryAfter;
  }
}
