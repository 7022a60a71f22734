package dev.newsreel.ingest.pipeline;

import dev.newsreel.ingest.extract.ArticleExtractor;
import dev.newsreel.ingest.extract.PageBytes;
import dev.newsreel.ingest.fetch.FetchResult.Failed;
import dev.newsreel.ingest.fetch.FetchResult.Fetched;
import dev.newsreel.ingest.fetch.FetchResult.NotModified;
import dev.newsreel.ingest.fetch.FetchResult.Throttled;
import dev.newsreel.ingest.fetch.PoliteFetcher;
import dev.newsreel.ingest.fetch.Reason;
import java.net.URI;

/** Reads pages from the web. Thread-safe. */
final class WebPageReader implements PageReader {

  private final PoliteFetcher fetcher;
  private final ArticleExtractor extractor;

  WebPageReader(PoliteFetcher fetcher, ArticleExtractor extractor) {
    this.fetcher = fetcher;
    this.extractor = extractor;
  }

  @Override
  public Page read(URI url) {
    return switch (fetcher.page(url)) {
      case Fetched fetched -> new Page.Read(extractor.extract(bytes(fetched)));
      case Throttled(var wait) ->
          new Page.Absent(Reason.DENIED, "the site asks to wait " + wait.toSeconds() + " s", true);
      case Failed(var reason, var detail) -> new Page.Absent(reason, detail, isForNow(reason));
      case NotModified _ -> new Page.Absent(Reason.PROTOCOL, "304 without a condition", true);
    };
  }

  private static PageBytes bytes(Fetched fetched) {
    return PageBytes.of(fetched.body().bytes(), fetched.body().contentType(), fetched.page());
  }

  private static boolean isForNow(Reason reason) {
    return switch (reason) {
      case UNREACHABLE, TIMEOUT, SERVER_ERROR, TLS -> true;
      default -> false;
    };
  }
}
