package dev.newsreel.events;

import org.jspecify.annotations.Nullable;

/**
 * A stretch of a block's text that the page marks up.
 *
 * @param start first UTF-16 unit, from 0
 * @param end one after the last UTF-16 unit
 * @param href where a link leads, absolute; only of {@link SpanKind#LINK}
 */
public record Span(SpanKind kind, int start, int end, @Nullable String href) {

  /**
   * @throws IllegalArgumentException when the stretch is empty or begins before the text
   */
  public Span {
    if (start < 0 || end <= start) {
      throw new IllegalArgumentException(
          "a span must start at 0 or later and end after its start but is " + start + ".." + end);
    }
  }
}
