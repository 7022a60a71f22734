package dev.newsreel.ingest.extract.body;

import dev.newsreel.events.SpanKind;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** What the names of HTML elements mean for reading a page. */
final class Tags {

  private static final Set<String> UNREAD =
      Set.of(
          "head",
          "script",
          "style",
          "noscript",
          "template",
          "svg",
          "math",
          "iframe",
          "object",
          "embed",
          "canvas",
          "video",
          "audio",
          "button",
          "input",
          "select",
          "textarea",
          "dialog",
          "img",
          "picture",
          "map",
          "source",
          "track",
          "link",
          "meta",
          "title",
          "progress",
          "meter");

  private static final Set<String> INLINE =
      Set.of(
          "a", "abbr", "acronym", "b", "bdi", "bdo", "big", "cite", "code", "data", "del", "dfn",
          "em", "font", "i", "ins", "kbd", "label", "mark", "nobr", "q", "rp", "rt", "ruby", "s",
          "samp", "small", "span", "strike", "strong", "sub", "sup", "time", "tt", "u", "var",
          "wbr", "br");

  private static final Map<String, SpanKind> SPANS =
      Map.of(
          "em", SpanKind.EM,
          "i", SpanKind.EM,
          "strong", SpanKind.STRONG,
          "b", SpanKind.STRONG,
          "cite", SpanKind.CITE,
          "q", SpanKind.QUOTE,
          "a", SpanKind.LINK);

  private Tags() {}

  /** Nothing in it is text for readers. */
  static boolean isUnread(String tag) {
    return UNREAD.contains(tag);
  }

  /** It ends the text before it. An element that HTML does not know stands for itself. */
  static boolean isBlock(String tag) {
    return !INLINE.contains(tag);
  }

  static @Nullable SpanKind span(String tag) {
    return SPANS.get(tag);
  }

  static boolean isHeading(String tag) {
    return tag.length() == 2
        && tag.charAt(0) == 'h'
        && tag.charAt(1) >= '1'
        && tag.charAt(1) <= '6';
  }

  /** Only for screen readers, or not shown at all. */
  static boolean isHidden(Element element) {
    if (element.attributesSize() == 0) {
      return false;
    }
    return element.hasAttr("hidden")
        || element.attr("style").replace(" ", "").contains("display:none")
        || isForScreenReaders(element.attr("class"));
  }

  private static boolean isForScreenReaders(String names) {
    return names.contains("screen-reader")
        || names.contains("visually-hidden")
        || names.contains("visuallyhidden")
        || names.contains("sr-only");
  }
}
