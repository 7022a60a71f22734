package dev.newsreel.ingest.parse;

import dev.newsreel.ingest.parse.Element.Ending;
import dev.newsreel.ingest.parse.address.Addresses;
import dev.newsreel.ingest.parse.xml.Attributes;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Identifiers and links. */
final class LinkElements {

  /**
   * What can be a reference to a place near the feed, rather than a bare name such as {@code
   * 12345}.
   */
  private static final Pattern REFERENCE = Pattern.compile("[^\\s:]*/\\S*");

  static final Map<String, Element> ALL =
      Map.ofEntries(
          Map.entry("link", LinkElements::link),
          Map.entry("guid", LinkElements::guid),
          Map.entry("id", Element.text((scene, frame, text) -> id(frame, text))),
          Map.entry(
              "dc:identifier",
              Element.text((scene, frame, text) -> frame.node.id(text, Draft.WEAK))),
          Map.entry(
              "feedburner:origlink",
              Element.address((scene, frame, url) -> frame.node.links.permalink(url))),
          Map.entry(
              "comments",
              Element.address((scene, frame, url) -> frame.node.comments(url, frame.depth))),
          Map.entry("enclosure", Element.attributes(LinkElements::enclosure)));

  private LinkElements() {}

  /**
   * An Atom identifier may be the page's address, but need not be: it is that if nothing else says
   * it.
   */
  private static void id(Frame frame, String text) {
    String id = identifier(frame, text);
    frame.node.id(id, frame.depth);
    frame.node.links.likely(Addresses.isWeb(id) ? Element.address(frame, id) : "");
  }

  /**
   * An identifier is kept letter by letter, unless it is a reference that means nothing without its
   * base.
   */
  private static String identifier(Frame frame, String text) {
    return isReference(text) ? Addresses.resolve(frame.base, text) : text;
  }

  private static boolean isReference(String text) {
    return text.indexOf('/') >= 0 && REFERENCE.matcher(text).matches();
  }

  private static void enclosure(FeedScene scene, Frame frame, Attributes attributes) {
    String url = Element.address(frame, attributes.get("url", "href"));
    if (!url.isEmpty()) {
      frame.node.media.enclosure(url, attributes.get("type"), attributes.get("length"));
    }
  }

  /** An RSS identifier is the page's address too, unless it says that it is not. */
  private static Ending guid(FeedScene scene, Frame frame, Attributes attributes) {
    String said = attributes.get("ispermalink");
    boolean isPermalink = said == null || said.strip().toLowerCase(Locale.ROOT).equals("true");
    frame.capture = Capture.text();
    return () -> guid(frame, frame.text(), isPermalink);
  }

  private static void guid(Frame frame, String text, boolean isPermalink) {
    frame.node.id(isPermalink ? identifier(frame, text) : text, frame.depth);
    if (isPermalink && (Addresses.isWeb(text) || isReference(text))) {
      frame.node.links.permalink(Element.address(frame, text));
    }
  }

  /** The address stands in an attribute in Atom, in the text in RSS, and in either in the wild. */
  private static Ending link(FeedScene scene, Frame frame, Attributes attributes) {
    String said = attributes.get("rel");
    String relation = said == null ? "alternate" : said.toLowerCase(Locale.ROOT);
    String type = attributes.get("type");
    String reference = attributes.get("href", "url");
    if (reference != null) {
      link(frame, relation, type, Element.address(frame, reference), attributes.get("length"));
      return Ending.NOTHING;
    }
    frame.capture = Capture.text();
    return () -> link(frame, relation, type, Element.address(frame, frame.text()), null);
  }

  private static void link(
      Frame frame, String relation, @Nullable String type, String url, @Nullable String length) {
    if (url.isEmpty()) {
      return;
    }
    if (relation.contains("enclosure")) {
      frame.node.media.enclosure(url, type, length);
    } else {
      frame.node.links.typed(relation, type, url);
    }
  }
}
