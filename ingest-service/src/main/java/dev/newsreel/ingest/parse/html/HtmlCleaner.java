package dev.newsreel.ingest.parse.html;

import dev.newsreel.ingest.parse.address.Addresses;
import dev.newsreel.ingest.parse.html.HtmlRules.Fate;
import dev.newsreel.ingest.parse.xml.Attributes;
import dev.newsreel.ingest.parse.xml.MarkupTokenizer;
import dev.newsreel.ingest.parse.xml.MarkupTokenizer.Token;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

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

  /**
   * By name, so that one content has one form however its publisher's software orders attributes.
   */
  private final Comparator<Integer> byName;

  private final List<Integer> kept = new ArrayList<>();

  private HtmlCleaner(String html, String base) {
    this.html = html;
    this.base = base;
    this.tokens = MarkupTokenizer.html(html);
    this.out = new StringBuilder(html.length() + 16);
    this.byName = Comparator.comparing(tokens.attributes()::name);
  }

  /**
   * Cleans a piece of HTML.
   *
   * @param base what relative addresses in it are resolved against; empty if nothing
   */
  public static String clean(String html, String base) {
    return html.indexOf('<') < 0 && html.indexOf('&') < 0
        ? Spaces.strip(html)
        : new HtmlCleaner(html, base).clean();
  }

  /** Plain text as HTML that shows it. */
  public static String escaped(String text) {
    StringBuilder out = new StringBuilder(text.length() + 16);
    HtmlText.appendQuoted(text, out);
    return out.toString();
  }

  private String clean() {
    for (Token token = tokens.next(); token != Token.END_OF_TEXT; token = tokens.next()) {
      switch (token) {
        case START -> startTag();
        case END -> endTag();
        default -> HtmlText.append(html, tokens.start(), tokens.end(), out);
      }
    }
    return Spaces.strip(out.toString()).replace("\r\n", "\n");
  }

  private void startTag() {
    String name = tokens.name();
    switch (HtmlRules.fate(name)) {
      case KEPT -> {
        appendStart(name).append('>');
        out.append(tokens.isSelfClosing() ? "</" + name + ">" : "");
      }
      case KEPT_VOID -> appendStart(name).append(" />");
      case GONE -> {}
      case GONE_WHOLE -> skip(name);
    }
  }

  private void skip(String name) {
    if (!tokens.isSelfClosing()) {
      tokens.skipElement(name);
    }
  }

  private void endTag() {
    if (HtmlRules.fate(tokens.name()) == Fate.KEPT) {
      out.append("</").append(tokens.name()).append('>');
    }
  }

  private StringBuilder appendStart(String name) {
    out.append('<').append(name);
    switch (keptAttributes()) {
      case 0 -> {}
      case 1 -> appendAttribute(kept.getFirst());
      default -> kept.stream().sorted(byName).forEach(this::appendAttribute);
    }
    return out;
  }

  /** Finds the attributes to keep, the first of each name, and returns their number. */
  private int keptAttributes() {
    Attributes attributes = tokens.attributes();
    kept.clear();
    for (int i = 0; i < attributes.size(); i++) {
      if (HtmlRules.ATTRIBUTES.contains(attributes.name(i)) && attributes.isFirst(i)) {
        kept.add(i);
      }
    }
    return kept.size();
  }

  private void appendAttribute(int index) {
    String name = tokens.attributes().name(index);
    out.append(' ')
        .append(name)
        .append("=\"")
        .append(value(tokens.attributes(), index))
        .append('"');
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
}
