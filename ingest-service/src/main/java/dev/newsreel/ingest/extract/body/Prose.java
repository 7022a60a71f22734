package dev.newsreel.ingest.extract.body;

/** How much a segment looks like a paragraph somebody wrote. */
final class Prose {

  private static final int SENTENCE = 50;

  private Prose() {}

  /**
   * What the segment adds to the element that holds it: about its length when it is prose, less
   * than nothing when it is a list of links or a label.
   */
  static double value(Segment segment, String tag) {
    int length = segment.length();
    double links = segment.linkShare();
    if (links > 0.5) {
      return -5 - 0.2 * length;
    }
    if (Tags.isHeading(tag)) {
      return 0;
    }
    double plain = length * (1 - links);
    if (isProse(segment)) {
      return plain * weight(tag);
    }
    return tag.equals("p") ? plain * 0.3 : -8;
  }

  private static double weight(String tag) {
    return switch (tag) {
      case "p", "blockquote", "pre" -> 1;
      case "li", "dd" -> 0.6;
      case "td", "th", "dt", "figcaption" -> 0.3;
      default -> 0.8;
    };
  }

  static boolean isProse(Segment segment) {
    return segment.length() >= SENTENCE && segment.linkShare() < 0.5 && hasSentence(segment.text());
  }

  /** A full stop, question mark or exclamation mark at the end, or three words and a comma. */
  static boolean hasSentence(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (isStop(c) && (i + 1 == text.length() || !Character.isLetterOrDigit(text.charAt(i + 1)))) {
        return true;
      }
    }
    return text.length() > 120;
  }

  private static boolean isStop(char c) {
    return c == '.' || c == '!' || c == '?' || c == '…' || c == '。' || c == '！' || c == '？'
        || c == '؟' || c == '।';
  }
}
