package dev.newsreel.ingest.parse;

import dev.newsreel.ingest.parse.xml.Attributes;
import dev.newsreel.ingest.parse.xml.MarkupTokenizer;
import dev.newsreel.ingest.parse.xml.MarkupTokenizer.Token;

/** The text of one element as it is collected, with the tags inside it where it is markup. */
final class Capture {

  private final StringBuilder out = new StringBuilder();
  private final boolean mayHoldMarkup;
  private ContentKind kind;
  private int level;
  private int divOpened = -1;
  private int divClosing = -1;
  private int divClosed = -1;

  private Capture(boolean mayHoldMarkup, ContentKind kind) {
    this.mayHoldMarkup = mayHoldMarkup;
    this.kind = kind;
  }

  /** A text in which elements are of no meaning. */
  static Capture text() {
    return new Capture(false, ContentKind.PLAIN);
  }

  /** A text in which elements are HTML. */
  static Capture markup(ContentKind kind) {
    return new Capture(true, kind);
  }

  boolean mayHoldMarkup() {
    return mayHoldMarkup;
  }

  ContentKind kind() {
    return kind;
  }

  private boolean isFull() {
    return out.length() >= ParseLimits.TEXT;
  }

  /** Adds the data just read, and returns whether there was room for all of it. */
  boolean data(MarkupTokenizer tokens, Token token) {
    if (isFull()) {
      return false;
    }
    int from = out.length();
    tokens.appendTo(out, token);
    if (kind == ContentKind.XHTML) {
      escapeFrom(from);
    }
    boolean fits = out.length() <= ParseLimits.TEXT;
    out.setLength(Math.min(out.length(), ParseLimits.TEXT));
    return fits;
  }

  private void escapeFrom(int from) {
    for (int i = from; i < out.length(); i++) {
      String escaped =
          switch (out.charAt(i)) {
            case '<' -> "&lt;";
            case '>' -> "&gt;";
            case '&' -> "&amp;";
            default -> "";
          };
      if (!escaped.isEmpty()) {
        escapeRest(i);
        return;
      }
    }
  }

  private void escapeRest(int from) {
    String rest = out.substring(from);
    out.setLength(from);
    out.append(rest.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;"));
  }

  /**
   * Adds a start tag; what was declared as escaped HTML and holds elements is XHTML in fact.
   * Returns whether the end tag is wanted too: a {@code div} around escaped HTML is none of the
   * content.
   */
  boolean start(String name, Attributes attributes, boolean selfClosing) {
    if (kind != ContentKind.XHTML && name.equals("div")) {
      return false;
    }
    kind = ContentKind.XHTML;
    boolean outermost =
        level == 0 && name.equals("div") && divOpened < 0 && out.toString().isBlank();
    if (!isFull()) {
      out.append('<').append(name);
      for (int i = 0; i < attributes.size(); i++) {
        appendAttribute(attributes.name(i), attributes.value(i));
      }
      out.append(selfClosing ? " />" : ">");
    }
    level += selfClosing ? 0 : 1;
    divOpened = outermost && !selfClosing ? out.length() : divOpened;
    return true;
  }

  private void appendAttribute(String name, String value) {
    if (!name.startsWith("xmlns")) {
      out.append(' ')
          .append(name)
          .append("=\"")
          .append(value.replace("&", "&amp;").replace("\"", "&quot;").replace("<", "&lt;"))
          .append('"');
    }
  }

  /** Adds an end tag. */
  void end(String name) {
    level = Math.max(0, level - 1);
    boolean outermost = level == 0 && name.equals("div") && divOpened >= 0 && divClosed < 0;
    divClosing = outermost ? out.length() : divClosing;
    out.append("</").append(name).append('>');
    divClosed = outermost ? out.length() : divClosed;
  }

  String collected() {
    return out.toString();
  }

  /**
   * What is inside the one {@code div} around all, which in Atom 1.0 is no part of the content (RFC
   * 4287 section 3.1.1.3).
   */
  String withoutDiv() {
    boolean aroundAll = divClosed > 0 && out.substring(divClosed).isBlank();
    return aroundAll ? out.substring(divOpened, divClosing) : out.toString();
  }
}
