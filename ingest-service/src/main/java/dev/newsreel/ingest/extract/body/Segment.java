package dev.newsreel.ingest.extract.body;

import dev.newsreel.events.Span;
import java.util.List;

/**
 * A run of text between two block boundaries of the page.
 *
 * @param element index in the {@link PageTree} of the nearest block element around it
 * @param text entities decoded, white space folded
 * @param spans emphasis, quotations and links, offsets in {@code text}
 * @param linkChars how many characters of the text are link text
 */
record Segment(int element, String text, List<Span> spans, int linkChars) {

  int length() {
    return text.length();
  }

  double linkShare() {
    return text.isEmpty() ? 0 : (double) linkChars / text.length();
  }
}
