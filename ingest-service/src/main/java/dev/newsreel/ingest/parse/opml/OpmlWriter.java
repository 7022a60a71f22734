package dev.newsreel.ingest.parse.opml;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Writes lists of feeds in OPML 2.0, feeds of one group together, groups in the order of their
 * first feed.
 */
public final class OpmlWriter {

  /** The feeds and groups inside one group. */
  private static final class Group {
    final List<OpmlFeed> feeds = new ArrayList<>();
    final Map<String, Group> groups = new LinkedHashMap<>();
  }

  private final StringBuilder out = new StringBuilder();

  private OpmlWriter() {}

  /** The list as a document, to be encoded in UTF-8. */
  public static String write(Opml list) {
    OpmlWriter writer = new OpmlWriter();
    writer.document(list);
    return writer.out.toString();
  }

  private void document(Opml list) {
    String title = list.title();
    out.append("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<opml version=\"2.0\">\n  <head>\n");
    if (title != null) {
      out.append("    <title>").append(escaped(title)).append("</title>\n");
    }
    out.append("  </head>\n  <body>\n");
    group(grouped(list.feeds()), 2);
    out.append("  </body>\n</opml>\n");
  }

  private static Group grouped(List<OpmlFeed> feeds) {
    Group all = new Group();
    for (OpmlFeed feed : feeds) {
      Group group = all;
      for (String name : feed.groups()) {
        group = group.groups.computeIfAbsent(name, _ -> new Group());
      }
      group.feeds.add(feed);
    }
    return all;
  }

  private void group(Group group, int depth) {
    group.feeds.forEach(feed -> feed(feed, depth));
    group.groups.forEach((name, inner) -> {
      indent(depth).append("<outline");
      attribute("text", name);
      out.append(">\n");
      group(inner, depth + 1);
      indent(depth).append("</outline>\n");
    });
  }

  private void feed(OpmlFeed feed, int depth) {
    String site = feed.site();
    indent(depth).append("<outline type=\"rss\"");
    attribute("text", feed.title());
    attribute("xmlUrl", feed.url());
    if (site != null) {
      attribute("htmlUrl", site);
    }
    if (!feed.categories().isEmpty()) {
      attribute("category", String.join(",", feed.categories()));
    }
    out.append("/>\n");
  }

  private StringBuilder indent(int depth) {
    return out.append("  ".repeat(depth));
  }

  private void attribute(String name, String value) {
    out.append(' ').append(name).append("=\"").append(escaped(value)).append('"');
  }

  /** Characters that XML forbids are left out. */
  private static String escaped(String text) {
    return text.replaceAll("[\\x00-\\x08\\x0B\\x0C\\x0E-\\x1F\\uFFFE\\uFFFF]", "")
        .replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;")
        .replace("\n", "&#10;");
  }
}
