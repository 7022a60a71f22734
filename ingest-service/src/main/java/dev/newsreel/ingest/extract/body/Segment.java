package dev.newsreel.ingest.extract.body;

import dev.newsreel.events.Block;
import dev.newsreel.events.Span;
import dev.newsreel.events.Zone;
import java.util.List;
import org.jsoup.internal.StringUtil;

/**
 * A run of text between two block boundaries of the page.
 *
 * @param element index in the {@link PageTree} of the nearest block element around it
 * @param text entities decoded, white space folded
 * @param spans emphasis, quotations and links, offsets in {@code text}; targets as the page has
 *     them
 * @param linkChars how many characters of the text are link text
 */
record Segment(int element, String text, List<Span> spans, int linkChars) {

  int length() {
    return text.length();
  }

  double linkShare() {
    return text.isEmpty() ? 0 : (double) linkChars / text.length();
  }

  /**
   * The segment as a block; links become absolute, and those that lead to no page lose their
   * target.
   */
  Block toBlock(Zone zone, String base) {
    return new Block(zone, text, spans.stream().map(span -> absolute(span, base)).toList());
  }

  private static Span absolute(Span span, String base) {
    if (span.href() == null) {
      return span;
    }
    String href = absolute(span.href(), base);
    return new Span(span.kind(), span.start(), span.end(), href.startsWith("http") ? href : null);
  }

  /** Most links of a page are plain ones, for which the exact resolution is too dear. */
  private static String absolute(String href, String base) {
    if (isPlain(href)) {
      if (href.startsWith("https://") || href.startsWith("http://")) {
        return href;
      }
      int path = base.indexOf('/', base.indexOf("//") + 2);
      if (path > 0 && href.startsWith("/") && !href.startsWith("//")) {
        return base.substring(0, path) + href;
      }
    }
    return StringUtil.resolve(base, href);
  }

  /** Without white space, controls or dot segments. */
  private static boolean isPlain(String href) {
    for (int i = 0; i < href.length(); i++) {
      if (href.charAt(i) <= ' ' || href.charAt(i) >= 0x7F) {
        return false;
      }
    }
    return !href.contains("/.");
  }
}
