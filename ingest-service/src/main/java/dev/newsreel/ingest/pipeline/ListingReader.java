package dev.newsreel.ingest.pipeline;

import dev.newsreel.ingest.fetch.FetchResult.Fetched;
import dev.newsreel.ingest.schedule.FeedHints;
import dev.newsreel.ingest.source.Origin;
import dev.newsreel.ingest.source.Source;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.Selector.SelectorParseException;
import org.jspecify.annotations.Nullable;

/** Reads pages that list articles, by a CSS selector of the links. Thread-safe. */
final class ListingReader implements DocumentReader {

  private static final int MOST_ENTRIES = 200;

  @Override
  public SourceDocument read(Source source, Fetched fetched) {
    if (!(source.origin() instanceof Origin.Listing(_, var links))) {
      return SourceDocument.unreadable("not a listing");
    }
    try {
      Document page = parse(fetched);
      List<Entry> entries = entries(page, links, fetched.page());
      return entries.isEmpty()
          ? SourceDocument.unreadable("no link on the page fits the selector " + links)
          : new SourceDocument(
              true,
              entries,
              FeedHints.NONE,
              related(page, "hub"),
              related(page, "self"),
              List.of());
    } catch (SelectorParseException | IOException e) {
      return SourceDocument.unreadable(
          "the page cannot be read by " + links + ": " + e.getMessage());
    }
  }

  /** A page may name a hub in its head (WebSub section 4). */
  private static @Nullable URI related(Document page, String relation) {
    Element link = page.selectFirst("head link[rel~=(?i)\\b" + relation + "\\b][href]");
    try {
      URI target = link == null ? null : new URI(link.absUrl("href"));
      return target == null || target.getHost() == null ? null : target;
    } catch (URISyntaxException e) {
      return null;
    }
  }

  private static Document parse(Fetched fetched) throws IOException {
    // The parser guesses the character set from the bytes when it is told none.
    var bytes = new ByteArrayInputStream(fetched.body().bytes());
    return Jsoup.parse(bytes, null, fetched.page().toString());
  }

  private static List<Entry> entries(Document page, String links, URI base) {
    Map<URI, Entry> byUrl = new LinkedHashMap<>();
    for (Element link : page.select(links)) {
      URI url = target(link, base);
      if (url != null && byUrl.size() < MOST_ENTRIES) {
        String title = link.text().strip();
        byUrl.merge(url, entry(url, title), (a, b) -> a.title().isEmpty() ? b : a);
      }
    }
    return List.copyOf(byUrl.values());
  }

  private static Entry entry(URI url, String title) {
    return new Entry(
        url, title, null, null, List.of(), null, null, List.of(), null, null, "listed");
  }

  private static @Nullable URI target(Element link, URI base) {
    try {
      URI url = new URI(link.absUrl("href").replaceFirst("#.*", ""));
      boolean isOther = url.getHost() != null && !url.equals(base);
      return isOther && String.valueOf(url.getScheme()).startsWith("http") ? url : null;
    } catch (URISyntaxException e) {
      return null;
    }
  }
}
