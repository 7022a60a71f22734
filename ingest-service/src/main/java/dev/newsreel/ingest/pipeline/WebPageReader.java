package dev.newsreel.ingest.pipeline;

import dev.newsreel.ingest.extract.ArticleExtractor;
import dev.newsreel.ingest.extract.ExtractedArticle;
import dev.newsreel.ingest.extract.PageBytes;
import dev.newsreel.ingest.extract.PageFlag;
import dev.newsreel.ingest.fetch.FetchResult;
import dev.newsreel.ingest.fetch.FetchResult.Failed;
import dev.newsreel.ingest.fetch.FetchResult.Fetched;
import dev.newsreel.ingest.fetch.FetchResult.NotModified;
import dev.newsreel.ingest.fetch.FetchResult.Throttled;
import dev.newsreel.ingest.fetch.Reason;
import dev.newsreel.ingest.meter.IngestMeters;
import java.net.URI;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Function;

/**
 * Reads pages from the web, and the pages after the first of an article that has several. A later
 * page that cannot be read ends the article there; its flags and its next page still say that it
 * goes on. Thread-safe.
 */
final class WebPageReader implements PageReader {

  private static final int MOST_PAGES = 10;

  private final Function<URI, FetchResult> fetch;
  private final ArticleExtractor extractor;
  private final IngestMeters meters;

  /**
   * Reads by these means.
   *
   * @param fetch fetches a page politely
   */
  WebPageReader(Function<URI, FetchResult> fetch, ArticleExtractor extractor, IngestMeters meters) {
    this.fetch = fetch;
    this.extractor = extractor;
    this.meters = meters;
  }

  @Override
  public Page read(URI url) {
    return switch (fetch.apply(url)) {
      case Fetched fetched -> new Page.Read(counted(whole(extract(fetched), fetched.page())));
      case Throttled(var wait) ->
          new Page.Absent(Reason.DENIED, "the site asks to wait " + wait.toSeconds() + " s", true);
      case Failed(var reason, var detail) -> new Page.Absent(reason, detail, isForNow(reason));
      case NotModified _ -> new Page.Absent(Reason.PROTOCOL, "304 without a condition", true);
    };
  }

  private ExtractedArticle whole(ExtractedArticle first, URI page) {
    ExtractedArticle article = first;
    Set<URI> read = new HashSet<>(Set.of(page));
    URI next = article.nextPage();
    while (next != null && read.size() < MOST_PAGES && read.add(next)) {
      if (!(fetch.apply(next) instanceof Fetched fetched)) {
        return article;
      }
      article = article.followedBy(extract(fetched));
      next = article.nextPage();
    }
    return article;
  }

  private ExtractedArticle extract(Fetched fetched) {
    var body = fetched.body();
    return extractor.extract(PageBytes.of(body.bytes(), body.contentType(), fetched.page()));
  }

  private ExtractedArticle counted(ExtractedArticle article) {
    boolean isWall = article.flags().contains(PageFlag.CONSENT_WALL);
    boolean isStub = article.flags().contains(PageFlag.PAYWALL_STUB);
    meters.read(isWall ? "consent-wall" : isStub ? "paywall-stub" : article.extraction().method());
    return article;
  }

  private static boolean isForNow(Reason reason) {
    return switch (reason) {
      case UNREACHABLE, TIMEOUT, SERVER_ERROR, TLS -> true;
      default -> false;
    };
  }
}
