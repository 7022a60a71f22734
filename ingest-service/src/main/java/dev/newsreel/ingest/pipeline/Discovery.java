package dev.newsreel.ingest.pipeline;

import dev.newsreel.ingest.fetch.FetchResult.Fetched;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** Finds the feeds that a page names. Stateless. */
public final class Discovery {

  private static final int MOST = 20;
  private static final Set<String> TYPES =
      Set.of(
          "application/rss+xml",
          "application/atom+xml",
          "application/feed+json",
          "application/json",
          "application/rdf+xml",
          "text/xml",
          "application/xml");

  private Discovery() {}

  /**
   * A feed that a page names.
   *
   * @param title as the page calls it, empty when it does not
   */
  public record Found(URI url, String title) {}

  /**
   * In the order of the page; links of the head first, then links in the text that look like it.
   */
  public static List<Found> feeds(Fetched page) {
    Map<URI, Found> found = new LinkedHashMap<>();
    Document document = parse(page);
    for (Element link : document.select("link[rel~=(?i)\\balternate\\b][href]")) {
      if (TYPES.contains(link.attr("type").strip().toLowerCase(Locale.ROOT))) {
        put(found, link, link.attr("title"));
      }
    }
    for (Element link :
        document.select("a[href~=(?i)(/feed/?|/rss/?|\\.rss|\\.atom|/atom\\.xml|/feed\\.json)$]")) {
      put(found, link, link.text());
    }
    return found.values().stream().limit(MOST).toList();
  }

  private static void put(Map<URI, Found> found, Element link, String title) {
    try {
      URI url = new URI(link.absUrl("href"));
      if (url.getHost() != null && String.valueOf(url.getScheme()).startsWith("http")) {
        found.putIfAbsent(url, new Found(url, title.strip()));
      }
    } catch (URISyntaxException e) {
      // A page may say what it likes.
    }
  }

  private static Document parse(Fetched page) {
    try {
      return Jsoup.parse(
          new ByteArrayInputStream(page.body().bytes()), null, page.page().toString());
    } catch (IOException e) {
      throw new IllegalStateException("reading from memory cannot fail", e);
    }
  }
}
