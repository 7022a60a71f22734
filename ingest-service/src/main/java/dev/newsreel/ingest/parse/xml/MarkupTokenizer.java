package dev.newsreel.ingest.parse.xml;

import org.jspecify.annotations.Nullable;

/**
 * Cuts a text into tags and character data. Reads XML and HTML alike: what is not a tag is text,
 * what is not closed is closed by the next thing that can be. One pass, linear in time for any
 * input, never fails. Comments and processing instructions are left out, document types are read
 * for their plain entities and left out, nothing external is read.
 */
public final class MarkupTokenizer {

  /** What was read; {@code TEXT} has references to decode, {@code CDATA} has none. */
  public enum Token {
    START,
    END,
    TEXT,
    CDATA,
    END_OF_TEXT
  }

  private final String text;
  private final Faults faults;
  private final boolean html;
  private final References references = new References();
  private final TagReader tags;
  private final Searches searches;
  private int position;
  private int start;
  private int end;
  private @Nullable String doctype;

  private MarkupTokenizer(String text, boolean html, Faults faults) {
    this.text = text;
    this.html = html;
    this.faults = faults;
    this.tags = new TagReader(text, html, faults, references);
    this.searches = new Searches(text);
  }

  /** Reads a document. */
  public static MarkupTokenizer xml(String text, Faults faults) {
    return new MarkupTokenizer(text, false, faults);
  }

  /** Reads a piece of HTML: there is no CDATA, and a tag needs a letter behind its bracket. */
  public static MarkupTokenizer html(String text) {
    return new MarkupTokenizer(text, true, Faults.IGNORED);
  }

  /** Reads on. */
  public Token next() {
    while (position < text.length()) {
      Token token = text.charAt(position) == '<' ? markup() : plain(position);
      if (token != null) {
        return token;
      }
    }
    return Token.END_OF_TEXT;
  }

  /** The lower-case name of the tag just read, with its prefix. */
  public String name() {
    return tags.name();
  }

  /** The attributes of the start tag just read. */
  public Attributes attributes() {
    return tags.attributes();
  }

  /** Whether the start tag just read ends its element too. */
  public boolean isSelfClosing() {
    return tags.isSelfClosing();
  }

  /** Where the data just read begins. */
  public int start() {
    return start;
  }

  /** Where the data just read ends. */
  public int end() {
    return end;
  }

  /** Where the tag just read begins. */
  public int tagPosition() {
    return tags.position();
  }

  /** The document type declaration without its internal subset, if one has been read. */
  public @Nullable String doctype() {
    return doctype;
  }

  /** Appends the data just read, its references decoded. */
  public void appendTo(StringBuilder out, Token token) {
    if (token == Token.CDATA) {
      out.append(text, start, end);
    } else {
      references.decode(text, start, end, out);
    }
  }

  /** Leaves out all up to the end tag with this name, or up to the end. */
  public void skipElement(String element) {
    int at = searches.endTag(element, position);
    position = at < 0 ? text.length() : at;
  }

  private @Nullable Token markup() {
    char second = position + 1 < text.length() ? text.charAt(position + 1) : ' ';
    if (tags.isNameStart(position + 1)) {
      return startTag();
    }
    return switch (second) {
      case '/' -> endTag();
      case '!' -> declaration();
      case '?' -> instruction();
      default -> plain(position);
    };
  }

  private Token plain(int from) {
    int next = text.indexOf('<', from + 1);
    return data(Token.TEXT, from, next < 0 ? text.length() : next, next < 0 ? text.length() : next);
  }

  private Token data(Token token, int from, int to, int continueAt) {
    start = from;
    end = to;
    position = continueAt;
    return token;
  }

  private Token startTag() {
    position = tags.readStart(position);
    return Token.START;
  }

  private Token endTag() {
    if (!tags.isNameStart(position + 2)) {
      return plain(position);
    }
    position = tags.readEnd(position);
    return Token.END;
  }

  private @Nullable Token declaration() {
    if (text.startsWith("<!--", position)) {
      // In HTML <!--> is a whole comment.
      return skip("-->", html ? 2 : 4, "a comment");
    }
    if (!html && text.startsWith("<![CDATA[", position)) {
      return cdata();
    }
    if (text.regionMatches(true, position, "<!DOCTYPE", 0, 9)) {
      return documentType();
    }
    return plain(position);
  }

  private @Nullable Token instruction() {
    return skip(html ? ">" : "?>", 2, "a processing instruction");
  }

  private @Nullable Token skip(String terminator, int opening, String what) {
    int close = searches.string(terminator, position + opening);
    if (close < 0) {
      faults.found(what + " is not closed", position);
      int bracket = searches.string(">", position + opening);
      position = bracket < 0 ? text.length() : bracket + 1;
    } else {
      position = close + terminator.length();
    }
    return null;
  }

  private @Nullable Token cdata() {
    int from = position + 9;
    int close = searches.string("]]>", from);
    if (close < 0) {
      // Without an end it is most likely the mark alone that is wrong, so its content is read as
      // markup.
      faults.found("a CDATA section is not closed", position);
      position = from;
      return null;
    }
    return data(Token.CDATA, from, close, close + 3);
  }

  private @Nullable Token documentType() {
    if (html && searches.string(">", position) < 0) {
      return plain(position);
    }
    if (doctype != null || html) {
      return skip(">", 9, "a document type declaration");
    }
    DocumentType type = DocumentType.read(text, position, searches, references);
    if (type.end() < 0) {
      faults.found("a document type declaration is not closed", position);
      return plain(position);
    }
    doctype = type.declaration();
    position = type.end();
    return null;
  }
}
