package dev.newsreel.ingest.web;

import dev.newsreel.ingest.extract.ArticleExtractor;
import dev.newsreel.ingest.extract.PageBytes;
import dev.newsreel.ingest.extract.PreviewArticle;
import dev.newsreel.ingest.fetch.FetchResult.Failed;
import dev.newsreel.ingest.fetch.FetchResult.Fetched;
import dev.newsreel.ingest.fetch.FetchResult.NotModified;
import dev.newsreel.ingest.fetch.FetchResult.Throttled;
import dev.newsreel.ingest.fetch.PoliteFetcher;
import dev.newsreel.ingest.parse.FeedBytes;
import dev.newsreel.ingest.parse.FeedParser;
import dev.newsreel.ingest.parse.ParsedFeed;
import dev.newsreel.ingest.parse.PreviewFeed;
import dev.newsreel.ingest.pipeline.Discovery;
import dev.newsreel.runtime.problem.ProblemException;
import dev.newsreel.runtime.problem.ProblemType;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/** Fetches an address once and shows what it would give. Stores nothing. Blocks. */
final class FetchPreview {

  private static final ProblemType NOT_FETCHED =
      new ProblemType(
          "not-fetched", "The address could not be read", HttpStatus.UNPROCESSABLE_CONTENT);

  private final PoliteFetcher fetcher;
  private final ArticleExtractor extractor;

  FetchPreview(PoliteFetcher fetcher, ArticleExtractor extractor) {
    this.fetcher = fetcher;
    this.extractor = extractor;
  }

  /**
   * What an address gives.
   *
   * @param kind {@code feed} or {@code page}
   * @param url after redirects
   * @param feeds that the page names
   */
  record Preview(
      String kind,
      URI url,
      @Nullable PreviewFeed feed,
      @Nullable PreviewArticle article,
      List<Discovery.Found> feeds) {

    Preview {
      feeds = List.copyOf(feeds);
    }
  }

  Preview of(URI url) {
    return switch (fetcher.page(url)) {
      case Fetched fetched -> preview(fetched);
      case Throttled(var wait) ->
          throw problem("throttled", "the site asks to wait " + wait.toSeconds() + " s");
      case Failed(var reason, var detail) -> throw problem(reason.word(), detail);
      case NotModified _ -> throw problem("protocol", "304 without a condition");
    };
  }

  private Preview preview(Fetched fetched) {
    byte[] bytes = fetched.body().bytes();
    String type = fetched.body().contentType();
    ParsedFeed feed = FeedParser.parse(FeedBytes.of(bytes, type, fetched.page()));
    if (feed.format().isFeed()) {
      return new Preview("feed", fetched.page(), PreviewFeed.of(feed), null, List.of());
    }
    var article = extractor.extract(PageBytes.of(bytes, type, fetched.page()));
    return new Preview(
        "page", fetched.page(), null, PreviewArticle.of(article), Discovery.feeds(fetched));
  }

  private static ProblemException problem(String reason, String detail) {
    return new ProblemException(
        NOT_FETCHED, "the address could not be read: " + detail, Map.of("reason", reason));
  }
}
