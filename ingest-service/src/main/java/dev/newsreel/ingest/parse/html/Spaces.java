package dev.newsreel.ingest.parse.html;

/**
 * White space as people see it: the no-break space, which feeds end their texts with, is some too.
 */
public final class Spaces {

  private Spaces() {}

  /** The text without white space at its ends. */
  public static String strip(String text) {
    int start = 0;
    int end = text.length();
    while (start < end && isSpace(text.charAt(start))) {
      start++;
    }
    while (end > start && isSpace(text.charAt(end - 1))) {
      end--;
    }
    return text.substring(start, end);
  }

  static boolean isSpace(char c) {
    return c <= ' '
        ? c == ' ' || c == '\n' || c == '\t' || c == '\r' || c == '\f'
        : c >= 0x80 && isWideSpace(c);
  }

  private static boolean isWideSpace(char c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c) || c == '\ufeff';
  }
}
