package dev.newsreel.feed.web;

import dev.newsreel.feed.log.Entry;
import dev.newsreel.feed.recent.Filter;
import dev.newsreel.feed.recent.Recent;
import dev.newsreel.runtime.problem.ProblemException;
import dev.newsreel.runtime.problem.ProblemType;
import java.util.List;
import org.springframework.http.ResponseEntity;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * Stories: the same news told by several outlets is one entry of the list, where its earliest
 * article stands.
 */
@RestController
final class StoryController {

  private final FilterReader filters;
  private final ListReader lists;
  private final Recent recent;

  StoryController(FilterReader filters, ListReader lists, Recent recent) {
    this.filters = filters;
    this.lists = lists;
    this.recent = recent;
  }

  @GetMapping("/api/stories")
  ResponseEntity<byte[]> all(
      @RequestParam MultiValueMap<String, String> query, ServerHttpRequest request) {
    return list(filters.read(List.of(), List.of(), query), query, request);
  }

  @GetMapping("/api/franchises/{id}/stories")
  ResponseEntity<byte[]> ofFranchise(
      @PathVariable String id,
      @RequestParam MultiValueMap<String, String> query,
      ServerHttpRequest request) {
    return list(filters.read(List.of(id), List.of(), query), query, request);
  }

  @GetMapping("/api/shows/{id}/stories")
  ResponseEntity<byte[]> ofShow(
      @PathVariable String id,
      @RequestParam MultiValueMap<String, String> query,
      ServerHttpRequest request) {
    return list(filters.read(List.of(), List.of(id), query), query, request);
  }

  @GetMapping("/api/stories/{id}")
  ResponseEntity<byte[]> one(@PathVariable String id, ServerHttpRequest request) {
    StoryGroup group = group(id, Filter.ALL);
    if (group.articles().isEmpty()) {
      throw new ProblemException(
          ProblemType.NOT_FOUND, "no article of the window tells a story with this id");
    }
    return Conditional.json(
        EntityTag.of(group.articles(), "story"), request, () -> ListJson.story(group));
  }

  private ResponseEntity<byte[]> list(
      Filter filter, MultiValueMap<String, String> query, ServerHttpRequest request) {
    ListReader.Listing listing = lists.stories(filter, query);
    List<StoryGroup> groups =
        listing.page().entries().stream().map(first -> group(first.story(), filter)).toList();
    List<Entry> shown = groups.stream().flatMap(group -> group.articles().stream()).toList();
    String tag =
        EntityTag.of(shown, "stories" + listing.page().older() + listing.page().entries().size());
    return Conditional.json(tag, request, () -> ListJson.stories(listing, groups));
  }

  private StoryGroup group(String id, Filter filter) {
    return StoryGroup.of(id, recent.story(id).stream().filter(filter::matches).toList());
  }
}
