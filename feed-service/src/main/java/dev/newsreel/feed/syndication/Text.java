package dev.newsreel.feed.syndication;

/** Text that XML 1.0 can carry. */
final class Text {

  private Text() {}

  /**
   * Without the characters that no XML document may have (XML 1.0 section 2.2), lone surrogates
   * among them.
   */
  static String clean(String text) {
    return text.codePoints().allMatch(Text::isAllowed)
        ? text
        : text.codePoints()
            .filter(Text::isAllowed)
            .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
            .toString();
  }

  /** Plain text as HTML: the five characters that could be markup are escaped. */
  static String html(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;")
        .replace("'", "&#39;");
  }

  private static boolean isAllowed(int c) {
    return c == '\t'
        || c == '\n'
        || c == '\r'
        || (c >= 0x20 && c <= 0xD7FF)
        || (c >= 0xE000 && c <= 0xFFFD)
        || c >= 0x10000;
  }
}
