package dev.newsreel.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.newsreel.events.EventJson;
import dev.newsreel.events.Kind;
import dev.newsreel.events.NewsItem;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.web.reactive.result.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.pattern.PathPattern;
import tools.jackson.databind.JsonNode;

/** Lists, single stories, feeds and pages, over real HTTP. */
class ReadingIT {

  private static final HttpClient HTTP = HttpClient.newHttpClient();

  private static RunningFeed feed;

  @BeforeAll
  static void start() throws Exception {
    feed = RunningFeed.start();
    CatalogWriter.write(
        feed, "listed", "paged", "updated", "kinds", "fed", "searched", "told", "counted");
  }

  @AfterAll
  static void stop() {
    feed.close();
    HTTP.close();
  }

  @Test
  void listsStoriesNewestFirstWithTheCursorToFollowThemLive() {
    feed.publish(Items.item("first", "listed"));
    feed.publish(Items.item("second", "listed"));

    JsonNode list = items("/api/franchises/listed/news", 2);

    assertThat(ids(list)).containsExactly(Items.id("second").value(), Items.id("first").value());
    feed.publish(Items.item("third", "listed"));
    try (var reader =
        SseClient.open(
            feed.uri(
                "/api/franchises/listed/stream?last-event-id=" + list.get("stream").asString()))) {
      assertThat(reader.stories(1).getFirst().data()).contains(Items.id("third").value());
    }
  }

  @Test
  void pagesInBothDirectionsWhileNewsArrive() {
    IntStream.range(0, 5).forEach(n -> feed.publish(Items.item("page-" + n, "paged")));
    items("/api/franchises/paged/news", 5);

    JsonNode newest = get("/api/franchises/paged/news?limit=2");
    feed.publish(Items.item("page-5", "paged"));
    JsonNode older =
        get("/api/franchises/paged/news?limit=2&before=" + newest.get("older").asString());
    items("/api/franchises/paged/news", 6);
    JsonNode newer =
        get("/api/franchises/paged/news?limit=2&after=" + newest.get("newer").asString());

    assertThat(ids(newest)).containsExactly(Items.id("page-4").value(), Items.id("page-3").value());
    assertThat(ids(older)).containsExactly(Items.id("page-2").value(), Items.id("page-1").value());
    assertThat(ids(newer)).containsExactly(Items.id("page-5").value());
  }

  @Test
  void keepsAnUpdatedStoryInItsPlace() {
    NewsItem old = Items.item("old-story", "updated");
    feed.publish(old);
    feed.publish(Items.item("new-story", "updated"));
    items("/api/franchises/updated/news", 2);

    feed.publish(Items.then(old, "updated"));

    await()
        .atMost(Duration.ofSeconds(20))
        .untilAsserted(() -> {
          JsonNode list = get("/api/franchises/updated/news");
          assertThat(list.get("items").get(1).get("decision").asInt()).isEqualTo(2);
          assertThat(ids(list))
              .containsExactly(Items.id("new-story").value(), Items.id("old-story").value());
        });
  }

  @Test
  void filtersByShowAndKind() {
    feed.publish(Items.item("renewed", "kinds", "kinds-show", Kind.RENEWAL));
    feed.publish(Items.item("reviewed", "kinds", "kinds-show", Kind.REVIEW));
    items("/api/franchises/kinds/news", 2);

    assertThat(ids(get("/api/franchises/kinds/news?show=kinds-show&kind=renewal")))
        .containsExactly(Items.id("renewed").value());
    assertThat(get("/api/franchises/kinds").get("kinds").get("renewal").asInt()).isEqualTo(1);
  }

  @Test
  void searchesTheWordsOfStoriesAndForgetsWhatIsTakenBack() {
    NewsItem renewed = Items.titled(Items.item("s-1", "searched"), "Sherwood renewed for series 3");
    feed.publish(renewed);
    feed.publish(Items.titled(Items.item("s-2", "searched"), "A review of Sherwood"));
    String path = "/api/franchises/searched/news?q=";

    assertThat(ids(items(path + "sherwood", 2)))
        .containsExactly(Items.id("s-2").value(), Items.id("s-1").value());
    assertThat(ids(get(path + "sherwood+-review"))).containsExactly(Items.id("s-1").value());
    assertThat(ids(get("/api/franchises/fed/news?q=sherwood"))).isEmpty();

    feed.publish(Items.takenDown(renewed));

    await().atMost(Duration.ofSeconds(20)).until(() -> ids(get(path + "renewed")).isEmpty());
  }

  @Test
  void putsTheSameNewsOfSeveralOutletsTogether() {
    feed.publish(Items.ofStory("the-renewal", Items.item("t-1", "told")));
    feed.publish(Items.item("t-2", "told"));
    feed.publish(Items.ofStory("the-renewal", Items.item("t-3", "told")));
    items("/api/franchises/told/news", 3);

    JsonNode stories = get("/api/franchises/told/stories").get("stories");

    assertThat(stories.valueStream().map(story -> story.get("id").asString()))
        .containsExactly(Items.id("t-2").value(), "the-renewal");
    assertThat(stories.get(1).get("outlets").asInt()).isEqualTo(1);
    assertThat(stories.get(1).get("articles").valueStream().map(one -> one.get("id").asString()))
        .containsExactly(Items.id("t-1").value(), Items.id("t-3").value());
    assertThat(get("/api/stories/the-renewal")).isEqualTo(stories.get(1));
  }

  @Test
  void comparesHowMuchWasPublishedWithTheTimeBefore() {
    Instant now = Instant.now();
    NewsItem item = Items.item("c-1", "counted", "counted-show", Kind.RENEWAL);
    feed.publish(Items.publishedAt(now, item));
    feed.publish(Items.publishedAt(now.minus(Duration.ofHours(30)), Items.item("c-2", "counted")));
    items("/api/franchises/counted/news", 2);

    JsonNode trend = get("/api/franchises/counted/trends?by=hour");

    assertThat(trend.get("articles").get("counts").size()).isEqualTo(24);
    assertThat(trend.get("articles").get("now").asInt()).isEqualTo(1);
    assertThat(trend.get("articles").get("before").asInt()).isEqualTo(1);
    assertThat(trend.get("kinds").get(0).get("kind").asString()).isEqualTo("renewal");
  }

  @Test
  void answersWhatIsKnownAlreadyWithoutABody() throws Exception {
    feed.publish(Items.item("tagged", "fed"));
    items("/api/franchises/fed/news", 1);
    for (String path :
        List.of(
            "/api/franchises/fed/news",
            "/api/franchises/fed/stories",
            "/franchises/fed/feed.atom")) {
      String tag = ask(path).headers().firstValue("ETag").orElseThrow();

      HttpResponse<String> again = ask(path, "If-None-Match", tag);

      assertThat(again.statusCode()).isEqualTo(304);
      assertThat(again.body()).isEmpty();
    }
  }

  @Test
  void servesAFranchiseAsAtomRssAndJsonFeed() throws Exception {
    feed.publish(Items.item("fed-story", "fed"));
    await()
        .atMost(Duration.ofSeconds(20))
        .until(() -> ask("/franchises/fed/feed.atom").body().contains("fed-story"));

    assertThat(ask("/franchises/fed/feed.atom").headers().firstValue("Content-Type"))
        .hasValue("application/atom+xml;charset=utf-8");
    assertThat(ask("/franchises/fed/feed.rss").body()).contains("<rss").contains("fed-story");
    assertThat(ask("/franchises/fed/feed.json").body())
        .contains("jsonfeed.org")
        .contains("fed-story");
    assertThat(ask("/opml").body()).contains("http://localhost:8080/franchises/fed/feed.atom");
  }

  @Test
  void saysOfAFeedsArchiveWhereItStands() throws Exception {
    assertThat(ask("/franchises/fed/feed.rss?archive=1-0").body())
        .contains("rel=\"current\" href=\"http://localhost:8080/franchises/fed/feed.rss\"");
    assertProblem("/franchises/fed/feed.rss?archive=newest", 400, "bad-request");
  }

  @Test
  void makesLinksFromTheConfiguredAddressAndNotFromTheRequest() throws Exception {
    assertThat(ask("/franchises/fed/feed.atom?limit=1", "X-Forwarded-Host", "evil.example").body())
        .contains("rel=\"self\"")
        .contains("http://localhost:8080/franchises/fed/feed.atom?limit=1")
        .doesNotContain("evil.example");
  }

  @Test
  void explainsAStory() {
    NewsItem item = Items.item("explained", "fed", "fed-show", Kind.CASTING);
    feed.publish(item);

    String path = "/api/news/" + item.article().id();
    await().atMost(Duration.ofSeconds(20)).until(() -> status(path) == 200);

    assertThat(get(path).get("decision").asInt()).isEqualTo(1);
    assertThat(get(path + "/evidence").get("shows").get(0).get("id").asString())
        .isEqualTo("fed-show");
  }

  @Test
  void saysWhatIsWrongWithARequest() throws Exception {
    assertProblem("/api/franchises/nowhere/news", 404, "unknown-franchise");
    assertProblem("/api/franchises/nowhere", 404, "unknown-franchise");
    assertProblem("/franchises/nowhere/feed.atom", 404, "unknown-franchise");
    assertProblem("/api/shows/nowhere", 404, "unknown-show");
    assertProblem("/api/news/xyz", 400, "bad-request");
    assertProblem("/api/news/" + "0".repeat(64), 404, "not-found");
    assertProblem("/api/news?limit=0", 400, "bad-request");
    assertProblem("/api/news?limit=ten", 400, "bad-request");
    assertProblem("/api/news?before=yesterday", 400, "bad-request");
    assertProblem("/api/news?kind=gossip", 400, "bad-request");
    assertProblem("/api/news?q=%22never+closed", 400, "bad-query");
    assertProblem("/api/stories/nothing", 404, "not-found");
    assertProblem("/api/trends?by=minute", 400, "bad-request");
    assertProblem("/api/trends?buckets=101", 400, "bad-request");
    assertProblem("/nothing/here", 404, "not-found");
    assertProblem("/api/subscriptions", 401, "unauthorized");
    assertProblem("/ops/ingest/api/sources", 401, "unauthorized");
  }

  @Test
  void servesTheDashboardUnderAStrictPolicy() throws Exception {
    HttpResponse<String> page = ask("/");

    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.body()).contains("<title>Newsreel</title>");
    assertThat(page.headers().firstValue("Content-Security-Policy").orElse(""))
        .startsWith("default-src 'none'")
        .doesNotContain("unsafe");
    assertThat(status("/assets/app.js")).isEqualTo(200);
  }

  @Test
  void describesEveryRouteAndNoOther() {
    JsonNode described = get("/openapi.json").get("paths");

    assertThat(described.propertyNames()).containsExactlyInAnyOrderElementsOf(routes());
  }

  /** Addresses that the program serves, but for the proxy, which serves those of other services. */
  private static Set<String> routes() {
    return feed.bean(RequestMappingHandlerMapping.class).getHandlerMethods().keySet().stream()
        .flatMap(mapping -> mapping.getPatternsCondition().getPatterns().stream())
        .map(PathPattern::getPatternString)
        .filter(path -> !path.startsWith("/ops/"))
        .collect(Collectors.toSet());
  }

  private static void assertProblem(String path, int status, String slug) throws Exception {
    HttpResponse<String> answer = ask(path);

    assertThat(answer.statusCode()).as(path).isEqualTo(status);
    assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
    assertThat(answer.body()).contains("\"urn:newsreel:problem:" + slug + "\"");
  }

  private static JsonNode items(String path, int count) {
    // A search answers 503 until its index has been read.
    await().atMost(Duration.ofSeconds(20)).until(() -> get(path).path("items").size() >= count);
    return get(path);
  }

  private static List<String> ids(JsonNode list) {
    return list.get("items").valueStream().map(item -> item.get("id").asString()).toList();
  }

  private static JsonNode get(String path) {
    try {
      return EventJson.mapper().readTree(ask(path).body());
    } catch (Exception e) {
      throw new AssertionError(path, e);
    }
  }

  private static int status(String path) {
    try {
      return ask(path).statusCode();
    } catch (Exception e) {
      throw new AssertionError(path, e);
    }
  }

  private static HttpResponse<String> ask(String path, String... headers) throws Exception {
    var request = HttpRequest.newBuilder(feed.uri(path));
    for (int i = 0; i < headers.length; i += 2) {
      request.header(headers[i], headers[i + 1]);
    }
    return HTTP.send(request.build(), BodyHandlers.ofString());
  }
}
