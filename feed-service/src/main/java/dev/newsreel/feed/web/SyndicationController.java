package dev.newsreel.feed.web;

import dev.newsreel.events.catalog.Franchise;
import dev.newsreel.feed.catalog.Catalog;
import dev.newsreel.feed.recent.Filter;
import dev.newsreel.feed.recent.Page;
import dev.newsreel.feed.syndication.AtomFeed;
import dev.newsreel.feed.syndication.Channel;
import dev.newsreel.feed.syndication.JsonFeed;
import dev.newsreel.feed.syndication.Opml;
import dev.newsreel.feed.syndication.RssFeed;
import dev.newsreel.runtime.problem.ProblemException;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.util.UriComponentsBuilder;

/** Each franchise as a feed, with the same filters as its stream, and the list of all of them. */
@RestController
final class SyndicationController {

  private final FilterReader filters;
  private final ListReader lists;
  private final Supplier<Catalog> catalog;
  private final PublicAddress address;
  private final Feeds feeds;
  private final Archives archives;

  SyndicationController(
      FilterReader filters,
      ListReader lists,
      Supplier<Catalog> catalog,
      PublicAddress address,
      Feeds feeds,
      Archives archives) {
    this.filters = filters;
    this.lists = lists;
    this.catalog = catalog;
    this.address = address;
    this.feeds = feeds;
    this.archives = archives;
  }

  private enum Form {
    ATOM(AtomFeed.MEDIA_TYPE),
    RSS(RssFeed.MEDIA_TYPE),
    JSON(JsonFeed.MEDIA_TYPE);

    private final String mediaType;

    Form(String mediaType) {
      this.mediaType = mediaType;
    }

    static Form of(String path) {
      return valueOf(path.substring(path.lastIndexOf('.') + 1).toUpperCase(Locale.ROOT));
    }

    String write(Channel channel) {
      return switch (this) {
        case ATOM -> AtomFeed.write(channel);
        case RSS -> RssFeed.write(channel);
        case JSON -> JsonFeed.write(channel);
      };
    }
  }

  @GetMapping({
    "/franchises/{id}/feed.atom",
    "/franchises/{id}/feed.rss",
    "/franchises/{id}/feed.json"
  })
  ResponseEntity<String> feed(
      @PathVariable String id,
      @RequestParam MultiValueMap<String, String> query,
      ServerHttpRequest request) {
    return feed(id, query, request, Form.of(request.getURI().getPath()));
  }

  @GetMapping("/opml")
  ResponseEntity<String> opml() {
    List<Opml.Outline> outlines =
        catalog.get().franchises().values().stream()
            .sorted(Comparator.comparing(Franchise::name, String.CASE_INSENSITIVE_ORDER))
            .map(franchise ->
                new Opml.Outline(
                    franchise.name(),
                    address.of("franchises/" + franchise.id() + "/feed.atom"),
                    address.of("#/" + franchise.id())))
            .toList();
    return ResponseEntity.ok()
        .header("Content-Type", Opml.MEDIA_TYPE)
        .body(Opml.write("Newsreel: all franchises", outlines));
  }

  private ResponseEntity<String> feed(
      String id, MultiValueMap<String, String> query, ServerHttpRequest request, Form form) {
    Franchise franchise =
        catalog
            .get()
            .franchise(id)
            .orElseThrow(() ->
                new ProblemException(
                    FilterReader.UNKNOWN_FRANCHISE,
                    "there is no franchise with this id; GET /opml lists all feeds"));
    Filter filter = filters.read(List.of(franchise.id()), List.of(), query);
    Archives.Document document =
        archives.read(filter, query, self(request), () -> lists.articles(filter, query).page());
    Page page = document.page();
    String tag = EntityTag.of(page, form.name() + document.chain());
    boolean isKnown = EntityTag.isKnown(tag, request);
    var answer = isKnown ? ResponseEntity.status(HttpStatus.NOT_MODIFIED) : ResponseEntity.ok();
    answer.header("Link", links(request));
    answer.eTag(tag).cacheControl(CacheControl.maxAge(Duration.ofSeconds(60)).cachePublic());
    return isKnown
        ? answer.build()
        : answer
            .header("Content-Type", form.mediaType)
            .body(form.write(channel(franchise, page, request).in(document.chain())));
  }

  private Channel channel(Franchise franchise, Page page, ServerHttpRequest request) {
    var older = page.older();
    return feeds.channel(
        franchise.id(),
        self(request).build(true).toUri(),
        isPage(request) ? null : feeds.hub(),
        older == null
            ? null
            : self(request)
                .replaceQueryParam("after")
                .replaceQueryParam("before", older)
                .build(true)
                .toUri(),
        page.entries());
  }

  /** A page of a feed changes on its own and is no topic of the hub. */
  private static boolean isPage(ServerHttpRequest request) {
    return request.getQueryParams().keySet().stream().anyMatch(FeedTopics.OF_PAGES::contains);
  }

  /** Discovery by header (W3C WebSub section 4), for what cannot hold links of its own. */
  private String links(ServerHttpRequest request) {
    String self = "<" + self(request).build(true).toUri() + ">; rel=\"self\"";
    return isPage(request) ? self : "<" + feeds.hub() + ">; rel=\"hub\", " + self;
  }

  private UriComponentsBuilder self(ServerHttpRequest request) {
    String path = request.getURI().getRawPath().substring(1);
    return UriComponentsBuilder.fromUri(address.of(path)).query(request.getURI().getRawQuery());
  }
}
