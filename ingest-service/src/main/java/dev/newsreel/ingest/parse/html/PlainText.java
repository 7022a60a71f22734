package dev.newsreel.ingest.parse.html;

import dev.newsreel.ingest.parse.xml.MarkupTokenizer;
import dev.newsreel.ingest.parse.xml.MarkupTokenizer.Token;

/** What a reader sees of HTML, as one line. */
public final class PlainText {

  private PlainText() {}

  /** The text of a piece of HTML: block elements part words, inline ones do not. */
  public static String of(String html) {
    MarkupTokenizer tokens = MarkupTokenizer.html(html);
    StringBuilder out = new StringBuilder(html.length());
    for (Token token = tokens.next(); token != Token.END_OF_TEXT; token = tokens.next()) {
      switch (token) {
        case START, END -> tag(tokens, token, out);
        default -> tokens.appendTo(out, token);
      }
    }
    return collapse(out);
  }

  private static void tag(MarkupTokenizer tokens, Token token, StringBuilder out) {
    if (HtmlRules.BREAKS.contains(tokens.name())) {
      out.append(' ');
    } else if (token == Token.START
        && !tokens.isSelfClosing()
        && HtmlRules.GONE_WHOLE.contains(tokens.name())) {
      tokens.skipElement(tokens.name());
    }
  }

  /** The text with every run of white space as one space, and none at its ends. */
  public static String collapse(CharSequence text) {
    StringBuilder out = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (!Spaces.isSpace(c)) {
        out.append(c);
      } else if (!out.isEmpty() && out.charAt(out.length() - 1) != ' ') {
        out.append(' ');
      }
    }
    int length = out.length();
    return length > 0 && out.charAt(length - 1) == ' '
        ? out.substring(0, length - 1)
        : out.toString();
  }
}
