package dev.newsreel.ingest.parse;

import dev.newsreel.ingest.parse.xml.Attributes;
import java.util.Locale;

/** Tells a format by the attributes of the root element. */
final class RootFormats {

  private RootFormats() {}

  static FeedFormat rss(Attributes attributes) {
    String version = attributes.get("version");
    String number = version == null ? "" : version.strip();
    return switch (number) {
      case "0.90" -> FeedFormat.RSS_090;
      case "0.91" -> FeedFormat.RSS_091;
      case "0.92" -> FeedFormat.RSS_092;
      case "0.93" -> FeedFormat.RSS_093;
      case "0.94" -> FeedFormat.RSS_094;
      default -> number.startsWith("2") ? FeedFormat.RSS_20 : FeedFormat.RSS;
    };
  }

  static FeedFormat rdf(Attributes attributes) {
    return hasNamespace(attributes, "netscape.com/rdf/simple/0.9")
        ? FeedFormat.RSS_090
        : FeedFormat.RSS_10;
  }

  static FeedFormat feed(Attributes attributes) {
    String version = attributes.get("version");
    boolean isOld =
        (version != null && version.startsWith("0."))
            || hasNamespace(attributes, "://purl.org/atom/ns#");
    if (isOld) {
      return FeedFormat.ATOM_03;
    }
    return hasNamespace(attributes, "www.w3.org/2005/atom") ? FeedFormat.ATOM_10 : FeedFormat.ATOM;
  }

  private static boolean hasNamespace(Attributes attributes, String part) {
    for (int i = 0; i < attributes.size(); i++) {
      boolean declares = attributes.name(i).startsWith("xmlns");
      if (declares && attributes.value(i).toLowerCase(Locale.ROOT).contains(part)) {
        return true;
      }
    }
    return false;
  }
}
