package dev.newsreel.ingest.parse.xml;

/** Reads one tag: its name and attributes, with the leniency of browsers. */
final class TagReader {

  private static final boolean[] ENDS_NAME = new boolean[0x80];

  static {
    for (char c : " \n\r\t\f></='\"".toCharArray()) {
      ENDS_NAME[c] = true;
    }
  }

  private final String text;
  private final boolean html;
  private final Faults faults;
  private final NameTable names;
  private final Attributes attributes;
  private int position;
  private int tagAt;
  private String name = "";
  private boolean selfClosing;
  private int valueStart;
  private int valueEnd;

  TagReader(String text, boolean html, Faults faults, References references) {
    this.text = text;
    this.html = html;
    this.faults = faults;
    this.names = new NameTable(html ? 64 : 512);
    this.attributes = new Attributes(text, references);
  }

  String name() {
    return name;
  }

  Attributes attributes() {
    return attributes;
  }

  boolean isSelfClosing() {
    return selfClosing;
  }

  /** Where the tag begins. */
  int position() {
    return tagAt;
  }

  /** Whether the name of an element can begin at a position. */
  boolean isNameStart(int at) {
    char c = at < text.length() ? text.charAt(at) : ' ';
    return (c >= 'a' && c <= 'z')
        || (c >= 'A' && c <= 'Z')
        || (!html && (c == '_' || c == ':' || (c >= 0x80 && Character.isLetter(c))));
  }

  /** Reads the start tag at a position and returns where it ends. */
  int readStart(int at) {
    tagAt = at;
    position = at + 1;
    name = readName();
    readAttributes();
    return position;
  }

  /** Reads the end tag at a position and returns where it ends. */
  int readEnd(int at) {
    tagAt = at;
    position = at + 2;
    name = readName();
    while (isBefore('>') && isBefore('<')) {
      position++;
    }
    return isBefore('>') ? position : Math.min(text.length(), position + 1);
  }

  /** Whether there is a character, and another than this one. */
  private boolean isBefore(char c) {
    return position < text.length() && text.charAt(position) != c;
  }

  private String readName() {
    int from = position;
    while (position < text.length() && isNamePart(text.charAt(position))) {
      position++;
    }
    return names.name(text, from, position);
  }

  private void readAttributes() {
    attributes.clear();
    selfClosing = false;
    while (isBefore('>')) {
      char c = text.charAt(position);
      if (c == '<') {
        faults.found("the tag <" + name + "> is not closed", tagAt);
        return;
      }
      if (isNamePart(c)) {
        readAttribute();
      } else {
        position++;
        selfClosing = c == '/' && !isBefore('>') && position < text.length();
      }
    }
    position = Math.min(text.length(), position + 1);
  }

  private void readAttribute() {
    String attribute = readName();
    skipSpace();
    valueStart = position;
    valueEnd = position;
    if (position < text.length() && text.charAt(position) == '=') {
      position++;
      skipSpace();
      readValue();
    }
    if (!attributes.add(attribute, valueStart, valueEnd)) {
      faults.found(
          "the tag <"
              + name
              + "> has more than "
              + Attributes.MAX
              + " attributes; the rest is left out",
          tagAt);
    }
  }

  private void readValue() {
    char quote = position < text.length() ? text.charAt(position) : ' ';
    boolean isQuoted = quote == '"' || quote == '\'';
    int close = isQuoted ? text.indexOf(quote, position + 1) : -1;
    valueStart = isQuoted ? position + 1 : position;
    valueEnd = close < 0 ? bareValueEnd(valueStart) : close;
    position = close < 0 ? valueEnd : close + 1;
  }

  private int bareValueEnd(int from) {
    int to = from;
    while (to < text.length() && !isSpace(text.charAt(to)) && text.charAt(to) != '>') {
      to++;
    }
    boolean closesTag =
        !html
            && to > from
            && to < text.length()
            && text.charAt(to) == '>'
            && text.charAt(to - 1) == '/';
    return closesTag ? to - 1 : to;
  }

  private void skipSpace() {
    while (position < text.length() && isSpace(text.charAt(position))) {
      position++;
    }
  }

  private static boolean isSpace(char c) {
    return c == ' ' || c == '\n' || c == '\r' || c == '\t' || c == '\f';
  }

  private static boolean isNamePart(char c) {
    return c >= 0x80 || !ENDS_NAME[c];
  }
}
