package dev.newsreel.ingest.parse.html;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/**
 * Which HTML may stay. What is on no list goes; what is to go whole goes with all that is in it.
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
      names(
          """
          a abbr acronym address article aside audio b bdi bdo big blockquote caption center cite code colgroup dd del
          details dfn dir div dl dt em figcaption figure font footer h1 h2 h3 h4 h5 h6 header i ins kbd li main map mark
          menu meter nav ol p picture pre progress q rp rt ruby s samp section small span strike strong sub summary sup
          table tbody td tfoot th thead time tr tt u ul var video
          """);

  static final Set<String> VOID_ELEMENTS = names("area br col hr img source track wbr");

  static final Set<String> ATTRIBUTES =
      names(
          """
          abbr align alt axis border cellpadding cellspacing cite class clear color cols colspan compact controls coords
          datetime dir face frame headers height href hreflang hspace id ismap lang longdesc loop max media min name
          noshade nowrap open poster preload rel rev rowspan rules scope shape size span src start summary tabindex
          target title type usemap valign value vspace width xml:lang
          """);

  /** Attributes of which the value is an address. */
  static final Set<String> ADDRESSES = names("href src cite poster longdesc usemap");

  /** Elements whose content is no text for a reader. */
  static final Set<String> GONE_WHOLE =
      names("applet frameset math noembed noframes script style svg template title xmp");

  /** Elements that do more than show something, or load something that does. */
  static final Set<String> ACTIVE =
      names("applet base embed form frame frameset iframe link math meta object script style svg");

  /** Elements of HTML that are not kept but show, like the kept ones, that a text is HTML. */
  static final Set<String> KNOWN_BESIDE =
      names(
          """
          button canvas dialog fieldset form input label legend noscript optgroup option output select textarea
          """);

  /** Elements that begin a new line. */
  static final Set<String> BREAKS =
      names(
          """
          address article aside blockquote br caption center dd details div dl dt figcaption figure footer h1 h2 h3 h4
          h5 h6 header hr li main nav ol p pre section table td th tr ul
          """);

  private static final Map<String, Fate> FATES = fates();

  private HtmlRules() {}

  private static Set<String> names(String list) {
    return Set.of(list.strip().split("\\s+"));
  }

  private static Map<String, Fate> fates() {
    Map<String, Fate> fates = new HashMap<>();
    ELEMENTS.forEach(name -> fates.put(name, Fate.KEPT));
    VOID_ELEMENTS.forEach(name -> fates.put(name, Fate.KEPT_VOID));
    GONE_WHOLE.forEach(name -> fates.put(name, Fate.GONE_WHOLE));
    return Map.copyOf(fates);
  }

  static Fate fate(String element) {
    return FATES.getOrDefault(element, Fate.GONE);
  }

  /** Whether an element is one of HTML's for content, kept or not. */
  static boolean isOfHtml(String element) {
    return ELEMENTS.contains(element)
        || VOID_ELEMENTS.contains(element)
        || KNOWN_BESIDE.contains(element);
  }
}
