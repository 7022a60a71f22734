package dev.newsreel.ingest.parse.html;

import dev.newsreel.ingest.parse.address.Addresses;
import dev.newsreel.ingest.parse.xml.MarkupTokenizer;
import dev.newsreel.ingest.parse.xml.MarkupTokenizer.Token;
import dev.newsreel.ingest.parse.xml.References;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Tells HTML from plain text where a format leaves it open; in doubt it is plain, so that nothing
 * gets lost.
 */
public final class HtmlSigns {

  private static final Pattern SIGN = Pattern.compile("</\\w+>|&#?\\w+;");
  private static final Pattern ENTITY = Pattern.compile("&(\\w+);");
  private static final Pattern TAG = Pattern.compile("</?(\\w+)");

  private HtmlSigns() {}

  /**
   * Whether a text has an end tag or a reference, and all its tags and references are those of
   * HTML.
   */
  public static boolean isHtml(String text) {
    if (text.indexOf('<') < 0 && text.indexOf('&') < 0) {
      return false;
    }
    return SIGN.matcher(text).find()
        && TAG.matcher(text).results().allMatch(tag -> isElement(tag.group(1)))
        && ENTITY
            .matcher(text)
            .results()
            .allMatch(entity -> References.named(entity.group(1)) != null);
  }

  private static boolean isElement(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    return HtmlRules.ELEMENTS.contains(lower) || HtmlRules.KNOWN_BESIDE.contains(lower);
  }

  /** Whether a text, taken for HTML by a careless reader, would do more than show something. */
  public static boolean isActive(String text) {
    if (text.indexOf('<') < 0) {
      return false;
    }
    // Readers do not agree on where a broken comment ends, so what is in it is as good as seen.
    MarkupTokenizer tokens = MarkupTokenizer.html(text.replace("<!--", "").replace("<?", ""));
    for (Token token = tokens.next(); token != Token.END_OF_TEXT; token = tokens.next()) {
      if (token == Token.START && isActive(tokens)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isActive(MarkupTokenizer tokens) {
    boolean active = HtmlRules.ACTIVE.contains(tokens.name());
    for (int i = 0; i < tokens.attributes().size() && !active; i++) {
      String name = tokens.attributes().name(i);
      active =
          name.startsWith("on")
              || name.equals("style")
              || Addresses.isUnsafe(tokens.attributes().value(i));
    }
    return active;
  }
}
