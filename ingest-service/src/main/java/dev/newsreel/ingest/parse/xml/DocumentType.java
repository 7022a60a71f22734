package dev.newsreel.ingest.parse.xml;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A document type declaration: only its name and its plain entities are of use.
 *
 * @param declaration the declaration up to its internal subset
 * @param end the position behind it; -1 if it is not closed
 */
record DocumentType(String declaration, int end) {

  private static final int MAX_SUBSET = 64 << 10;

  /** Text without references, or a single character reference: nothing that could grow. */
  private static final Pattern PLAIN_ENTITY =
      Pattern.compile(
          "<!ENTITY\\s+([\\w.-]{1,40})\\s+(?:\"(&#\\w{1,8};|[^&\"%]{0,1024})\"|'(&#\\w{1,8};|[^&'%]{0,1024})')\\s*>");

  static DocumentType read(String text, int position, Searches searches, References references) {
    int bracket = searches.string(">", position);
    int subset = text.indexOf('[', position, Math.max(position, bracket));
    if (bracket < 0 || subset < 0) {
      return new DocumentType(
          bracket < 0 ? "" : text.substring(position, bracket), bracket < 0 ? -1 : bracket + 1);
    }
    int close = endOfSubset(text, subset, searches);
    String declarations =
        text.substring(subset, Math.min(close < 0 ? subset : close, subset + MAX_SUBSET));
    declareEntities(declarations, references);
    return new DocumentType(text.substring(position, subset), close < 0 ? bracket + 1 : close);
  }

  /**
   * Behind {@code ]>}, or {@code ]} with space before {@code >}; the subset of a broken one ends at
   * the first element.
   */
  private static int endOfSubset(String text, int subset, Searches searches) {
    int close = searches.string("]", subset);
    while (close >= 0) {
      int after = close + 1;
      while (after < text.length() && Character.isWhitespace(text.charAt(after))) {
        after++;
      }
      if (after < text.length() && text.charAt(after) == '>') {
        return after + 1;
      }
      close = searches.string("]", close + 1);
    }
    return -1;
  }

  private static void declareEntities(String declarations, References references) {
    Matcher entity = PLAIN_ENTITY.matcher(declarations);
    while (entity.find()) {
      String value = entity.group(2) == null ? entity.group(3) : entity.group(2);
      references.declare(entity.group(1), new References().decode(value, 0, value.length()));
    }
  }
}
