package dev.newsreel.events;

import java.util.List;

/**
 * One text of an article, with its place. Everything that evidence can point at is a block, the
 * headline and the keywords too; {@link Evidence#block()} is the index in {@link Article#blocks()}.
 *
 * @param text entities decoded, white space folded, no line breaks
 * @param spans in order of their starts; offsets are UTF-16 units of {@code text}
 */
public record Block(Zone zone, String text, List<Span> spans) {

  /**
   * @throws IllegalArgumentException when a span ends after the text
   */
  public Block {
    spans = spans == null ? List.of() : List.copyOf(spans);
    for (Span span : spans) {
      if (span.end() > text.length()) {
        throw new IllegalArgumentException(
            "a span must end within its block of "
                + text.length()
                + " units but ends at "
                + span.end());
      }
    }
  }

  /** A block without markup. */
  public static Block of(Zone zone, String text) {
    return new Block(zone, text, List.of());
  }
}
