package dev.newsreel.ingest.parse.opml;

import dev.newsreel.ingest.parse.address.Addresses;
import dev.newsreel.ingest.parse.xml.Attributes;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The attributes of one outline that matter.
 *
 * @param url what {@code xmlUrl} says; empty if it says nothing
 */
record Outline(
    String url, String name, @Nullable String site, List<String> categories, boolean isFeed) {

  private static final int MAX_CATEGORIES = 64;

  /** Programs differ in which attributes they write; names are in lower case here. */
  static Outline of(Attributes attributes) {
    String url = text(attributes.get("xmlurl", "url"));
    String title = text(attributes.get("title"));
    String name = title.isEmpty() ? text(attributes.get("text")) : title;
    String type = text(attributes.get("type"));
    boolean isFeed =
        attributes.get("xmlurl") != null
            || type.equalsIgnoreCase("rss")
            || type.equalsIgnoreCase("atom");
    String site = Addresses.safe("", text(attributes.get("htmlurl")));
    return new Outline(
        url,
        name,
        Addresses.isWeb(site) ? site : null,
        categories(text(attributes.get("category"))),
        isFeed);
  }

  private static String text(@Nullable String value) {
    return value == null ? "" : value.strip();
  }

  private static List<String> categories(String value) {
    return Stream.of(value.split(",", MAX_CATEGORIES))
        .map(String::strip)
        .filter(name -> !name.isEmpty())
        .toList();
  }

  boolean isOfTheWeb() {
    return Addresses.isWeb(url) && !Addresses.resolve("", url).isEmpty();
  }

  String shortUrl() {
    return url.length() <= 200 ? url : url.substring(0, 200) + "\u2026";
  }

  OpmlFeed toFeed(List<String> groups, int line) {
    return new OpmlFeed(url, name.isEmpty() ? url : name, site, groups, categories, line);
  }
}
