package dev.newsreel.ingest.parse.html;

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

  private static final Pattern ACTIVE_ELEMENT =
      Pattern.compile("(?i)<(?:" + String.join("|", HtmlRules.ACTIVE) + ")");
  private static final Pattern ANY_ELEMENT = Pattern.compile("<[a-zA-Z!?]");
  private static final Pattern ACTIVE_ATTRIBUTE =
      Pattern.compile(
          "(?i)\\bon[a-z]{3,24}[^a-z<>]{0,8}=|\\b(?:style|srcdoc|formaction)\\s{0,8}=|(?:script|mocha|data):");
  private static final Pattern CONTROLS = Pattern.compile("[\\x00-\\x1F\\x7F]");

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
        && TAG.matcher(text)
            .results()
            .allMatch(tag -> HtmlRules.isOfHtml(tag.group(1).toLowerCase(Locale.ROOT)))
        && ENTITY
            .matcher(text)
            .results()
            .allMatch(entity -> References.named(entity.group(1)) != null);
  }

  /**
   * Whether a text, taken for HTML by a careless reader, might do more than show something. Readers
   * do not agree on what broken tags are, so that this goes by the words alone.
   */
  public static boolean isActive(String text) {
    return text.indexOf('<') >= 0
        && (ACTIVE_ELEMENT.matcher(text).find()
            || (ANY_ELEMENT.matcher(text).find() && ACTIVE_ATTRIBUTE.matcher(bare(text)).find()));
  }

  /** References decoded and control characters gone, as addresses are read. */
  private static String bare(String text) {
    return CONTROLS.matcher(new References().decode(text, 0, text.length())).replaceAll("");
  }
}
