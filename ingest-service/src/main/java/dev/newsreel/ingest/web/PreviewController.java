package dev.newsreel.ingest.web;

import dev.newsreel.ingest.extract.ArticleExtractor;
import dev.newsreel.ingest.extract.PageBytes;
import dev.newsreel.ingest.extract.PreviewArticle;
import dev.newsreel.ingest.fetch.FetchProperties;
import dev.newsreel.ingest.fetch.PoliteFetcher;
import dev.newsreel.ingest.parse.FeedBytes;
import dev.newsreel.ingest.parse.FeedParser;
import dev.newsreel.ingest.parse.PreviewFeed;
import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** Shows what would be read, of bytes that the asker has or of an address. Stores nothing. */
@RestController
@RequestMapping("/api/preview")
final class PreviewController {

  private static final URI NOWHERE = URI.create("http://example.com/");

  private final FetchPreview fetching;
  private final ArticleExtractor extractor;
  private final Blocking blocking;
  private final long maxBody;

  PreviewController(
      PoliteFetcher fetcher,
      ArticleExtractor extractor,
      Blocking blocking,
      FetchProperties properties) {
    this.fetching = new FetchPreview(fetcher, extractor);
    this.extractor = extractor;
    this.blocking = blocking;
    this.maxBody = properties.maxBody().toBytes();
  }

  /** Fetches, once, and shows what the address would give. */
  @GetMapping
  Mono<FetchPreview.Preview> fetched(@RequestParam String url) {
    return blocking.run(() -> fetching.of(Addresses.parse(url)));
  }

  /** Whatever the bytes: 200 with what could be read, and what was wrong. */
  @PostMapping("/feed")
  Mono<PreviewFeed> feed(
      ServerHttpRequest request, @RequestParam(required = false) @Nullable String url) {
    HttpHeaders headers = request.getHeaders();
    return RequestBodies.read(request, maxBody)
        .flatMap(body ->
            blocking.run(() -> PreviewFeed.of(FeedParser.parse(bytes(body, headers, url)))));
  }

  @PostMapping("/article")
  Mono<PreviewArticle> article(
      ServerHttpRequest request, @RequestParam(required = false) @Nullable String url) {
    String type = request.getHeaders().getFirst(HttpHeaders.CONTENT_TYPE);
    URI page = url == null ? NOWHERE : Addresses.parse(url);
    return RequestBodies.read(request, maxBody)
        .flatMap(body ->
            blocking.run(
                () -> PreviewArticle.of(extractor.extract(PageBytes.of(body, type, page)))));
  }

  private static FeedBytes bytes(byte[] body, HttpHeaders headers, @Nullable String url) {
    return new FeedBytes(
        java.nio.ByteBuffer.wrap(body),
        headers.getFirst(HttpHeaders.CONTENT_TYPE),
        url == null ? null : Addresses.lenient(url),
        headers.getFirst("Content-Location"));
  }
}
