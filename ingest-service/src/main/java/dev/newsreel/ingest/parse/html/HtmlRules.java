package dev.newsreel.ingest.parse.html;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/**
 * Which HTML may stay. What is on no list goes; what is on the last one goes with all that is in
 * it.
 */
final class HtmlRules {

  /** What becomes of an element. */
  enum Fate {
    KEPT,
    KEPT_VOID,
    GONE,
    GONE_WHOLE
  }

  static final Set<String> ELEMENTS =
      Set.of(
          "a",
          "abbr",
          "acronym",
          "address",
          "article",
          "aside",
          "audio",
          "b",
          "bdi",
          "bdo",
          "big",
          "blockquote",
          "br",
          "caption",
          "center",
          "cite",
          "code",
          "col",
          "colgroup",
          "dd",
          "del",
          "details",
          "dfn",
          "dir",
          "div",
          "dl",
          "dt",
          "em",
          "figcaption",
          "figure",
          "font",
          "footer",
          "h1",
          "h2",
          "h3",
          "h4",
          "h5",
          "h6",
          "header",
          "hr",
          "i",
          "img",
          "ins",
          "kbd",
          "li",
          "main",
          "map",
          "area",
          "mark",
          "menu",
          "meter",
          "nav",
          "ol",
          "p",
          "picture",
          "pre",
          "progress",
          "q",
          "rp",
          "rt",
          "ruby",
          "s",
          "samp",
          "section",
          "small",
          "source",
          "span",
          "strike",
          "strong",
          "sub",
          "summary",
          "sup",
          "table",
          "tbody",
          "td",
          "tfoot",
          "th",
          "thead",
          "time",
          "tr",
          "track",
          "tt",
          "u",
          "ul",
          "var",
          "video",
          "wbr");

  private static final Set<String> VOID =
      Set.of("area", "br", "col", "hr", "img", "source", "track", "wbr");

  static final Set<String> ATTRIBUTES =
      Set.of(
          "abbr",
          "align",
          "alt",
          "axis",
          "border",
          "cellpadding",
          "cellspacing",
          "cite",
          "class",
          "clear",
          "color",
          "cols",
          "colspan",
          "compact",
          "controls",
          "coords",
          "datetime",
          "dir",
          "face",
          "frame",
          "headers",
          "height",
          "href",
          "hreflang",
          "hspace",
          "id",
          "ismap",
          "lang",
          "longdesc",
          "loop",
          "max",
          "media",
          "min",
          "name",
          "noshade",
          "nowrap",
          "open",
          "poster",
          "preload",
          "rel",
          "rev",
          "rowspan",
          "rules",
          "scope",
          "shape",
          "size",
          "span",
          "src",
          "start",
          "summary",
          "tabindex",
          "target",
          "title",
          "type",
          "usemap",
          "valign",
          "value",
          "vspace",
          "width",
          "xml:lang");

  static final Set<String> ADDRESSES =
      Set.of("href", "src", "cite", "poster", "longdesc", "usemap");

  /** Elements whose content is no text for a reader. */
  static final Set<String> GONE_WHOLE =
      Set.of(
          "applet",
          "frameset",
          "math",
          "noembed",
          "noframes",
          "script",
          "style",
          "svg",
          "template",
          "title",
          "xmp");

  /** Elements that do more than show something, or load something that does. */
  static final Set<String> ACTIVE =
      Set.of(
          "applet",
          "base",
          "embed",
          "form",
          "frame",
          "frameset",
          "iframe",
          "link",
          "math",
          "meta",
          "object",
          "script",
          "style",
          "svg");

  /** Elements of HTML that are not kept but show, like the kept ones, that a text is HTML. */
  static final Set<String> KNOWN_BESIDE =
      Set.of(
          "button",
          "canvas",
          "dialog",
          "fieldset",
          "form",
          "input",
          "label",
          "legend",
          "noscript",
          "optgroup",
          "option",
          "output",
          "select",
          "textarea");

  /** Elements that begin a new line. */
  static final Set<String> BREAKS =
      Set.of(
          "address",
          "article",
          "aside",
          "blockquote",
          "br",
          "caption",
          "center",
          "dd",
          "details",
          "div",
          "dl",
          "dt",
          "figcaption",
          "figure",
          "footer",
          "h1",
          "h2",
          "h3",
          "h4",
          "h5",
          "h6",
          "header",
          "hr",
          "li",
          "main",
          "nav",
          "ol",
          "p",
          "pre",
          "section",
          "table",
          "td",
          "th",
          "tr",
          "ul");

  private static final Map<String, Fate> FATES = fates();

  private HtmlRules() {}

  private static Map<String, Fate> fates() {
    Map<String, Fate> fates = new HashMap<>();
    ELEMENTS.forEach(name -> fates.put(name, VOID.contains(name) ? Fate.KEPT_VOID : Fate.KEPT));
    GONE_WHOLE.forEach(name -> fates.put(name, Fate.GONE_WHOLE));
    return Map.copyOf(fates);
  }

  static Fate fate(String element) {
    return FATES.getOrDefault(element, Fate.GONE);
  }
}
