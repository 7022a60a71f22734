package dev.newsreel.feed.web;

import dev.newsreel.events.ArticleId;
import dev.newsreel.events.FranchiseTag;
import dev.newsreel.events.NewsItem;
import dev.newsreel.events.ShowTag;
import dev.newsreel.feed.log.Entry;
import dev.newsreel.feed.recent.Filter;
import dev.newsreel.feed.recent.Recent;
import dev.newsreel.feed.store.NewsStore;
import dev.newsreel.runtime.problem.ProblemException;
import dev.newsreel.runtime.problem.ProblemType;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** Stories as lists with cursors in both directions, and one by one. */
@RestController
final class NewsController {

  private static final ProblemType GONE =
      new ProblemType("gone", "The article was taken down", HttpStatus.GONE);

  private final FilterReader filters;
  private final ListReader lists;
  private final Recent recent;
  private final NewsStore store;

  NewsController(FilterReader filters, ListReader lists, Recent recent, NewsStore store) {
    this.filters = filters;
    this.lists = lists;
    this.recent = recent;
    this.store = store;
  }

  /** Why an article is tagged: the tags with their evidence. */
  record Explanation(
      ArticleId id, String title, List<FranchiseTag> franchises, List<ShowTag> shows) {

    Explanation {
      franchises = List.copyOf(franchises);
      shows = List.copyOf(shows);
    }

    static Explanation of(NewsItem item) {
      return new Explanation(
          item.article().id(), item.article().title(), item.franchises(), item.shows());
    }
  }

  @GetMapping("/api/news")
  ResponseEntity<byte[]> all(
      @RequestParam MultiValueMap<String, String> query, ServerHttpRequest request) {
    return list(filters.read(List.of(), List.of(), query), query, request);
  }

  @GetMapping("/api/franchises/{id}/news")
  ResponseEntity<byte[]> ofFranchise(
      @PathVariable String id,
      @RequestParam MultiValueMap<String, String> query,
      ServerHttpRequest request) {
    return list(filters.read(List.of(id), List.of(), query), query, request);
  }

  @GetMapping("/api/shows/{id}/news")
  ResponseEntity<byte[]> ofShow(
      @PathVariable String id,
      @RequestParam MultiValueMap<String, String> query,
      ServerHttpRequest request) {
    return list(filters.read(List.of(), List.of(id), query), query, request);
  }

  @GetMapping("/api/news/{id}")
  Mono<NewsItem> one(@PathVariable String id) {
    return find(id);
  }

  @GetMapping("/api/news/{id}/evidence")
  Mono<Explanation> evidence(@PathVariable String id) {
    return find(id).map(Explanation::of);
  }

  private ResponseEntity<byte[]> list(
      Filter filter, MultiValueMap<String, String> query, ServerHttpRequest request) {
    ListReader.Listing listing = lists.articles(filter, query);
    boolean full = "full".equals(query.getFirst("fields"));
    String tag = EntityTag.of(listing.page(), full ? "full" : "brief");
    return Conditional.json(tag, request, () -> ListJson.articles(listing, full));
  }

  private Mono<NewsItem> find(String id) {
    ArticleId article = article(id);
    return Mono.justOrEmpty(recent.article(article))
        .switchIfEmpty(Mono.defer(() -> store.latest(article)))
        .switchIfEmpty(
            Mono.error(() ->
                new ProblemException(
                    ProblemType.NOT_FOUND, "there is no story about article " + id)))
        .flatMap(NewsController::item);
  }

  private static Mono<NewsItem> item(Entry entry) {
    return entry.isRetracted()
        ? Mono.error(
            new ProblemException(
                GONE,
                "article " + entry.article() + " was taken down by its outlet or an operator"))
        : Mono.fromSupplier(entry::item);
  }

  private static ArticleId article(String id) {
    try {
      return new ArticleId(id);
    } catch (IllegalArgumentException e) {
      throw new ProblemException(ProblemType.BAD_REQUEST, String.valueOf(e.getMessage()));
    }
  }
}
