package dev.newsreel.ingest.parse.sitemap;

import dev.newsreel.ingest.parse.ParseProblem.Kind;
import dev.newsreel.ingest.parse.Problems;
import dev.newsreel.ingest.parse.address.Addresses;
import dev.newsreel.ingest.parse.xml.MarkupTokenizer;
import dev.newsreel.ingest.parse.xml.MarkupTokenizer.Token;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads a sitemap or index in XML. Elements are told by their local names and by the one they are
 * in, so that no wrong or missing namespace hides a page.
 */
final class SitemapReader {

  /** Of the protocol. */
  static final int MAX_URLS = 50_000;

  private static final int MAX_DEPTH = 16;
  private static final int MAX_TEXT = 8_192;

  private final MarkupTokenizer tokens;
  private final String base;
  private final Problems problems;
  private final List<SitemapUrl> urls = new ArrayList<>();
  private final List<SitemapPart> parts = new ArrayList<>();
  private final List<String> open = new ArrayList<>();
  private final StringBuilder text = new StringBuilder();
  private Sitemap.Kind kind = Sitemap.Kind.NOT_A_SITEMAP;
  private PageDraft page = new PageDraft();

  SitemapReader(String document, String base, Problems problems) {
    this.tokens =
        MarkupTokenizer.xml(
            document, (message, position) -> problems.add(Kind.MALFORMED, message, position));
    this.base = base;
    this.problems = problems;
  }

  Sitemap read() {
    for (Token token = tokens.next(); token != Token.END_OF_TEXT; token = tokens.next()) {
      switch (token) {
        case START -> start(local());
        case END -> end(local());
        default -> data(token);
      }
    }
    return new Sitemap(kind, urls, parts, problems.found());
  }

  private String local() {
    return tokens.name().substring(tokens.name().lastIndexOf(':') + 1);
  }

  private void data(Token token) {
    if (text.length() < MAX_TEXT) {
      tokens.appendTo(text, token);
      text.setLength(Math.min(text.length(), MAX_TEXT));
    }
  }

  private void start(String name) {
    text.setLength(0);
    switch (name) {
      case "urlset" -> kind = Sitemap.Kind.URLS;
      case "sitemapindex" -> kind = Sitemap.Kind.INDEX;
      case "url", "sitemap" -> page = new PageDraft();
      default -> {}
    }
    if (!tokens.isSelfClosing() && open.size() < MAX_DEPTH) {
      open.add(name);
    }
  }

  private void end(String name) {
    int at = open.lastIndexOf(name);
    if (at < 0) {
      return;
    }
    open.subList(at, open.size()).clear();
    String value = text.toString().strip();
    text.setLength(0);
    switch (name) {
      case "url" -> url();
      case "sitemap" -> part();
      default -> page.take(open.isEmpty() ? "" : open.getLast(), name, value);
    }
  }

  private void url() {
    String url = address("url");
    if (!url.isEmpty() && hasRoom(urls)) {
      urls.add(page.toUrl(url, base));
    }
  }

  private void part() {
    String url = address("sitemap");
    if (!url.isEmpty() && hasRoom(parts)) {
      parts.add(new SitemapPart(url, page.modified()));
    }
  }

  private boolean hasRoom(List<?> list) {
    if (list.size() == MAX_URLS) {
      problems.add(
          Kind.LIMIT,
          "more than " + MAX_URLS + " addresses; the rest is left out",
          tokens.tagPosition());
    }
    return list.size() < MAX_URLS;
  }

  private String address(String element) {
    String url = Addresses.safe(base, page.location());
    boolean isWeb = Addresses.isWeb(url);
    if (!isWeb) {
      problems.add(
          Kind.MALFORMED,
          "a <" + element + "> has no address of the web in its <loc>",
          tokens.tagPosition());
    }
    return isWeb ? url : "";
  }
}
