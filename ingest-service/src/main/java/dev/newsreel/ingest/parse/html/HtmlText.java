package dev.newsreel.ingest.parse.html;

import dev.newsreel.ingest.parse.xml.References;

/** Writes character data of HTML so that it stays character data, and otherwise as it came. */
final class HtmlText {

  /**
   * So far behind a bracket an attribute would be seen; further, and a text full of brackets would
   * take too long.
   */
  private static final int TEMPTING = 64;

  private HtmlText() {}

  /**
   * Appends raw character data: references stay, bare {@code <} is escaped, and {@code &} before a
   * name too.
   */
  static void append(String html, int start, int end, StringBuilder out) {
    int done = start;
    for (int i = start; i < end; i++) {
      char c = html.charAt(i);
      if (c == '<' && !isHarmless(html, i + 1, end)) {
        out.append(html, done, i).append("&lt;");
        done = i + 1;
      } else if (c == '&') {
        out.append(html, done, i);
        i = appendReference(html, i, end, out);
        done = i + 1;
      }
    }
    out.append(html, done, end);
  }

  /**
   * A bracket before a space or digit opens no tag, in no reader (WHATWG HTML, tag open state); but
   * what looks like an attribute behind it would be a temptation.
   */
  private static boolean isHarmless(String html, int next, int end) {
    return next < end
        && (Character.isWhitespace(html.charAt(next)) || Character.isDigit(html.charAt(next)))
        && html.indexOf('=', next, Math.min(end, next + TEMPTING)) < 0;
  }

  /** Appends an attribute value as it is written, so that it stays one value. */
  static void appendRawQuoted(String raw, StringBuilder out) {
    if (isPlain(raw)) {
      out.append(raw);
      return;
    }
    StringBuilder kept = new StringBuilder(raw.length());
    append(raw, 0, raw.length(), kept);
    out.append(kept.toString().replace("\"", "&quot;").replace("<", "&lt;").replace(">", "&gt;"));
  }

  /** Appends a decoded attribute value. */
  static void appendQuoted(String value, StringBuilder out) {
    if (isPlain(value)) {
      out.append(value);
      return;
    }
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      switch (c) {
        case '<' -> out.append("&lt;");
        case '>' -> out.append("&gt;");
        case '"' -> out.append("&quot;");
        case '&' -> out.append("&amp;");
        default -> out.append(c);
      }
    }
  }

  private static boolean isPlain(String value) {
    return value.indexOf('&') < 0
        && value.indexOf('<') < 0
        && value.indexOf('>') < 0
        && value.indexOf('"') < 0;
  }

  /** Returns the position of the last character that was used up. */
  private static int appendReference(String html, int at, int end, StringBuilder out) {
    int close = References.close(html, at + 1, end);
    if (close < 0) {
      boolean beforeName = at + 1 < end && Character.isLetter(html.charAt(at + 1));
      out.append(beforeName ? "&amp;" : "&");
      return at;
    }
    if (html.charAt(at + 1) == '#') {
      appendCharacter(html, at, close, out);
    } else {
      out.append(References.isNamed(html, at + 1, close) ? "&" : "&amp;");
      out.append(html, at + 1, close + 1);
    }
    return close;
  }

  private static void appendCharacter(String html, int at, int close, StringBuilder out) {
    int code = References.codePoint(html, at + 2, close);
    switch (code) {
      case -1 -> out.append("&amp;").append(html, at + 1, close + 1);
      case '\'' -> out.append('\'');
      case '"' -> out.append('"');
      default -> {
        int meant = Windows1252.meant(code);
        if (meant == code && code != 0xFFFD) {
          out.append(html, at, close + 1);
        } else {
          out.append("&#x").append(Integer.toHexString(meant)).append(';');
        }
      }
    }
  }
}
