package dev.newsreel.ingest.pipeline;

import dev.newsreel.ingest.fetch.FetchResult.Fetched;
import dev.newsreel.ingest.source.Origin;
import dev.newsreel.ingest.source.Source;
import java.net.URI;
import java.util.List;

/** The right reader for each kind of source. */
final class Readers {

  private final DocumentReader feeds;
  private final DocumentReader sitemaps;
  private final DocumentReader listings;

  Readers(DocumentReader feeds, DocumentReader sitemaps, DocumentReader listings) {
    this.feeds = feeds;
    this.sitemaps = sitemaps;
    this.listings = listings;
  }

  SourceDocument read(Source source, Fetched fetched) {
    SourceDocument document = readBody(source, fetched);
    List<String> links = fetched.body().links();
    URI hub = LinkHeader.find(links, "hub", fetched.page()).orElse(null);
    // What the server says goes before what the document says (WebSub section 4).
    return hub == null
        ? document
        : document.announcedBy(
            hub, LinkHeader.find(links, "self", fetched.page()).orElse(document.topic()));
  }

  private SourceDocument readBody(Source source, Fetched fetched) {
    return switch (source.origin()) {
      case Origin.Feed _ -> feeds.read(source, fetched);
      case Origin.NewsSitemap _ -> sitemaps.read(source, fetched);
      case Origin.Listing _ -> listings.read(source, fetched);
      case Origin.Push _ -> SourceDocument.unreadable("a push source has no document");
    };
  }
}
