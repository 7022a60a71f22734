package dev.newsreel.runtime.trace;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One step of an article's way.
 *
 * @param name what was done
 * @param traceId 32 hex digits
 * @param id 16 hex digits
 * @param parent the step before; {@code null} for the first
 * @param article its id, 64 hex digits
 */
public record Span(
    String name,
    String traceId,
    String id,
    @Nullable String parent,
    Instant start,
    Instant end,
    String article) {

  /**
   * From W3C trace contexts ({@code 00-traceid-spanid-flags}); empty when the step is not sampled
   * or no context at all.
   *
   * @param traceparent of the step itself
   * @param before of the step before; {@code null} for the first
   */
  public static Optional<Span> of(
      String name,
      String traceparent,
      @Nullable String before,
      Instant start,
      Instant end,
      String article) {
    if (traceparent.length() != 55 || !traceparent.endsWith("1")) {
      return Optional.empty();
    }
    return Optional.of(
        new Span(
            name,
            traceparent.substring(3, 35),
            traceparent.substring(36, 52),
            before == null || before.length() != 55 ? null : before.substring(36, 52),
            start,
            end,
            article));
  }
}
