package dev.newsreel.ingest.parse.xml;

import java.util.HashMap;
import java.util.Map;
import org.jsoup.nodes.Entities;
import org.jspecify.annotations.Nullable;

/**
 * Decodes character and entity references. All names of HTML are known, declared or not; entities
 * of the document's own are known if they stand for plain text, and expand to at most {@value
 * #BUDGET} characters in one document. Whatever is no reference is text, as in {@code AT&T}.
 */
public final class References {

  private static final int BUDGET = 1 << 18;
  private static final int MAX_NAME = 40;

  private final Map<String, String> declared = new HashMap<>();
  private int budget = BUDGET;

  /**
   * Declares an entity of the document; the first declaration of a name counts (XML 1.0 section
   * 4.2).
   */
  void declare(String name, String value) {
    if (declared.size() < 256 && value.length() <= 1024) {
      declared.putIfAbsent(name, value);
    }
  }

  /** The text from {@code start} to {@code end} with its references decoded. */
  public String decode(String text, int start, int end) {
    int first = text.indexOf('&', start, end);
    if (first < 0) {
      return text.substring(start, end);
    }
    StringBuilder out = new StringBuilder(end - start);
    decode(text, start, end, out);
    return out.toString();
  }

  /** Appends the text from {@code start} to {@code end} with its references decoded. */
  public void decode(String text, int start, int end, StringBuilder out) {
    int done = start;
    for (int at = text.indexOf('&', start, end); at >= 0; at = text.indexOf('&', at + 1, end)) {
      int close = close(text, at + 1, end);
      String value = close < 0 ? null : value(text, at + 1, close);
      if (value != null) {
        out.append(text, done, at).append(value);
        done = close + 1;
      }
    }
    out.append(text, done, end);
  }

  /**
   * The position of the semicolon that ends a reference beginning before {@code from}; -1 if there
   * is none.
   */
  public static int close(String text, int from, int end) {
    int limit = Math.min(end, from + MAX_NAME);
    for (int i = from; i < limit; i++) {
      char c = text.charAt(i);
      if (c == ';') {
        return i == from ? -1 : i;
      }
      if (!Character.isLetterOrDigit(c) && c != '#' && c != '_' && c != '-' && c != '.') {
        return -1;
      }
    }
    return -1;
  }

  private @Nullable String value(String text, int start, int close) {
    if (text.charAt(start) == '#') {
      return character(text, start + 1, close);
    }
    String usual = usual(text, start, close);
    if (usual != null) {
      return usual;
    }
    String name = text.substring(start, close);
    String own = declared.get(name);
    return own == null ? named(name) : spend(own);
  }

  /** Nearly all references are these; what they stand for cannot be changed by a declaration. */
  private static @Nullable String usual(String text, int start, int close) {
    return switch (close - start) {
      case 2 -> text.startsWith("lt", start) ? "<" : text.startsWith("gt", start) ? ">" : null;
      case 3 -> text.startsWith("amp", start) ? "&" : null;
      case 4 ->
          text.startsWith("quot", start)
              ? "\""
              : text.startsWith("apos", start)
                  ? "'"
                  : text.startsWith("nbsp", start) ? "\u00a0" : null;
      default -> null;
    };
  }

  /** Whether the text from {@code start} to {@code close} is a name of HTML or XML. */
  public static boolean isNamed(String text, int start, int close) {
    return usual(text, start, close) != null || named(text.substring(start, close)) != null;
  }

  private String spend(String value) {
    if (value.length() > budget) {
      budget = 0;
      return "";
    }
    budget -= value.length();
    return value;
  }

  /**
   * What a name of HTML or XML stands for; the two that HTML 5 moved are as in the DTDs of XHTML
   * 1.0 and RSS 0.91.
   */
  public static @Nullable String named(String name) {
    String value =
        switch (name) {
          case "lang" -> "\u2329";
          case "rang" -> "\u232a";
          default -> Entities.getByName(name);
        };
    return value.isEmpty() ? null : value;
  }

  /** What the number of a character reference stands for; null if it is not a number. */
  static @Nullable String character(String text, int start, int close) {
    int code = codePoint(text, start, close);
    return code < 0 ? null : Character.toString(code);
  }

  /**
   * The number of a character reference without {@code &#}; U+FFFD if no character has it, -1 if it
   * is not one.
   */
  public static int codePoint(String text, int start, int close) {
    boolean hex = start < close && (text.charAt(start) | 0x20) == 'x';
    int digits = hex ? start + 1 : start;
    if (digits >= close) {
      return -1;
    }
    int code = 0;
    for (int i = digits; i < close; i++) {
      int digit = Character.digit(text.charAt(i), hex ? 16 : 10);
      if (digit < 0) {
        return -1;
      }
      code = Math.min(code * (hex ? 16 : 10) + digit, Character.MAX_CODE_POINT + 1);
    }
    boolean real = code > 0 && code <= Character.MAX_CODE_POINT && (code < 0xD800 || code > 0xDFFF);
    return real ? code : 0xFFFD;
  }
}
