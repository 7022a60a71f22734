package dev.newsreel.ingest.parse.html;

import dev.newsreel.ingest.parse.address.Addresses;
import dev.newsreel.ingest.parse.xml.Attributes;
import dev.newsreel.ingest.parse.xml.MarkupTokenizer;
import dev.newsreel.ingest.parse.xml.MarkupTokenizer.Token;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Makes foreign HTML safe: keeps elements and attributes of {@link HtmlRules}, resolves their
 * addresses and drops those of schemes that run or hide something. The text between stays as it is
 * written. Tags are not balanced. One pass.
 */
public final class HtmlCleaner {

  private final String html;
  private final String base;
  private final MarkupTokenizer tokens;
  private final StringBuilder out;

  private HtmlCleaner(String html, String base) {
    this.html = html;
    this.base = base;
    this.tokens = MarkupTokenizer.html(html);
    this.out = new StringBuilder(html.length() + 16);
  }

  /**
   * Cleans a piece of HTML.
   *
   * @param base what relative addresses in it are resolved against; empty if nothing
   */
  public static String clean(String html, String base) {
    return html.indexOf('<') < 0 && html.indexOf('&') < 0
        ? html.strip()
        : new HtmlCleaner(html, base).clean();
  }

  private String clean() {
    for (Token token = tokens.next(); token != Token.END_OF_TEXT; token = tokens.next()) {
      switch (token) {
        case START -> startTag();
        case END -> endTag();
        default -> HtmlText.append(html, tokens.start(), tokens.end(), out);
      }
    }
    return out.toString().strip().replace("\r\n", "\n");
  }

  private void startTag() {
    String name = tokens.name();
    if (HtmlRules.ELEMENTS.contains(name)) {
      out.append('<').append(name);
      keptAttributes().forEach(this::appendAttribute);
      out.append(
          HtmlRules.VOID.contains(name)
              ? " />"
              : tokens.isSelfClosing() ? "></" + name + ">" : ">");
    } else if (HtmlRules.GONE_WHOLE.contains(name) && !tokens.isSelfClosing()) {
      tokens.skipElement(name);
    }
  }

  private void endTag() {
    String name = tokens.name();
    if (HtmlRules.ELEMENTS.contains(name) && !HtmlRules.VOID.contains(name)) {
      out.append("</").append(name).append('>');
    }
  }

  /**
   * By name, so that one content has one form however its publisher's software orders attributes.
   */
  private SortedMap<String, String> keptAttributes() {
    Attributes attributes = tokens.attributes();
    SortedMap<String, String> kept = new TreeMap<>();
    for (int i = 0; i < attributes.size(); i++) {
      String name = attributes.name(i);
      if (HtmlRules.ATTRIBUTES.contains(name)) {
        kept.putIfAbsent(name, value(attributes, i));
      }
    }
    return kept;
  }

  /** The value as it goes between quotes. */
  private String value(Attributes attributes, int index) {
    String name = attributes.name(index);
    StringBuilder value = new StringBuilder();
    if (HtmlRules.ADDRESSES.contains(name)) {
      HtmlText.appendQuoted(address(attributes.value(index)), value);
    } else {
      HtmlText.appendRawQuoted(attributes.raw(index), value);
    }
    boolean isKeyword = name.equals("rel") || name.equals("type");
    return isKeyword ? value.toString().toLowerCase(Locale.ROOT) : value.toString();
  }

  private String address(String reference) {
    return reference.isBlank() ? "" : Addresses.safe(base, reference);
  }

  private void appendAttribute(String name, String value) {
    out.append(' ').append(name).append("=\"").append(value).append('"');
  }
}
