package dev.newsreel.enrich;

import static org.assertj.core.api.Assertions.assertThat;

import dev.newsreel.enrich.EnrichClient.Answer;
import dev.newsreel.enrich.review.ReviewItem.Place;
import dev.newsreel.enrich.review.ReviewItems;
import dev.newsreel.enrich.review.Reviews;
import dev.newsreel.events.Article;
import dev.newsreel.events.Block;
import dev.newsreel.events.Zone;
import dev.newsreel.runtime.access.ApiKeys;
import dev.newsreel.runtime.access.Scope;
import dev.newsreel.runtime.kafka.KafkaClients;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

@EnrichTest
class ReviewIT {

  private static final Instant NOW = Instant.parse("2026-11-24T12:00:00Z");

  @Autowired private EnrichClient client;
  @Autowired private ApiKeys keys;
  @Autowired private KafkaClients clients;
  @Autowired private Reviews reviews;
  private String secret = "";

  @BeforeEach
  void signIn() {
    client.awaitReady();
    secret =
        Objects.requireNonNull(keys.create("a reviewer", Set.of(Scope.CATALOG), null).block())
            .secret();
  }

  @Test
  void listsATitleThatTheCatalogDoesNotHaveUntilItIsAccepted() {
    var text = "The streamer has ordered the series \u201cGloombury Heights\u201d.";
    publish(SampleArticles.article("unknown-1", 1, "A new drama is coming", text));
    publish(SampleArticles.article("unknown-2", 1, "More about the new drama", text));

    var item = awaitItem("title-gloombury-heights", 2);
    var accepted = send("POST", "/api/review/title-gloombury-heights/accept");

    assertThat(item.path("type").asString()).isEqualTo("title");
    assertThat(item.path("value").asString()).isEqualTo("Gloombury Heights");
    assertThat(item.path("places").path(0).path("context").asString()).contains("has ordered");
    assertThat(accepted.json().path("state").asString()).isEqualTo("accepted");
    var franchise = send("GET", "/api/catalog/franchises/gloombury-heights").json();
    assertThat(franchise.path("franchise").path("shows").path(0).path("title").asString())
        .isEqualTo("Gloombury Heights");
    assertThat(franchise.path("editor").asString()).isEqualTo("key:a reviewer");
    assertThat(send("POST", "/api/review/title-gloombury-heights/accept").status()).isEqualTo(409);
  }

  @Test
  void keepsADismissedTitleDismissed() {
    var text = "The streamer has ordered the series \u201cNot A Show At All\u201d.";
    publish(SampleArticles.article("dismissed-1", 1, "News", text));
    awaitItem("title-not-a-show-at-all", 1);

    send("POST", "/api/review/title-not-a-show-at-all/dismiss");
    publish(SampleArticles.article("dismissed-2", 1, "News again", text));

    assertThat(awaitItem("title-not-a-show-at-all", 2).path("state").asString())
        .isEqualTo("dismissed");
    assertThat(ids("/api/review?type=title")).doesNotContain("title-not-a-show-at-all");
  }

  @Test
  void listsAClaimThatContradictsTheCatalog() {
    var article = SampleArticles.ballard("claim");
    publish(with(article, Map.of("Seasons", List.of("47"), "Network", List.of("Prime Video"))));

    var item = awaitItem("conflict-ballard-seasons-47", 1);

    assertThat(item.path("known").asString()).isNotEmpty();
    assertThat(item.path("places").path(0).path("url").asString())
        .isEqualTo(article.url().toString());
  }

  @Test
  void writesAnAcceptedFactWithItsSourceAndLicence() {
    propose("seasons", "9");

    var accepted = send("POST", "/api/review/tvmaze-bosch-legacy-seasons-9/accept");

    assertThat(accepted.status()).isEqualTo(200);
    var show = show("bosch-legacy");
    assertThat(show.path("seasons").asInt()).isEqualTo(9);
    var source = show.path("sources").values().stream().reduce((a, b) -> b).orElseThrow();
    assertThat(source.path("from").asString()).isEqualTo("tvmaze");
    assertThat(source.path("note").asString())
        .isEqualTo("seasons: https://www.tvmaze.com/shows/1, TVmaze, CC BY-SA 4.0");
  }

  @Test
  void leavesTheCatalogAloneWhenTheFactDoesNotFit() {
    propose("network", "A Channel Nobody Knows");
    var id = "tvmaze-bosch-legacy-network-a-channel-nobody-knows";

    var refused = send("POST", "/api/review/" + id + "/accept");

    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.problem()).contains("network must be in networks.yaml");
    assertThat(ids("/api/review?type=proposal&franchise=bosch")).contains(id);
  }

  @Test
  void tellsWhatIsWrong() {
    assertThat(send("POST", "/api/review/nothing/accept").status()).isEqualTo(404);
    assertThat(send("POST", "/api/review/nothing/dismiss").status()).isEqualTo(404);
    assertThat(send("GET", "/api/review?type=x").status()).isEqualTo(400);
    assertThat(send("GET", "/api/review?limit=0").status()).isEqualTo(400);
    assertThat(send("POST", "/api/catalog/franchises/bosch/proposals?source=imdb").problem())
        .endsWith("source must be one of [tvmaze, wikidata]");
    assertThat(client.send("GET", "/api/review", null, Map.of()).status()).isEqualTo(401);
  }

  private void propose(String field, String value) {
    reviews.found(
        ReviewItems.proposal(
            "tvmaze",
            "bosch",
            "bosch-legacy",
            field,
            value,
            "3",
            "TVmaze, CC BY-SA 4.0",
            new Place("1", "https://www.tvmaze.com/shows/1", ""),
            NOW));
  }

  private JsonNode show(String id) {
    return send("GET", "/api/catalog/franchises/bosch")
        .json()
        .path("franchise")
        .path("shows")
        .values()
        .stream()
        .filter(show -> show.path("id").asString().equals(id))
        .findFirst()
        .orElseThrow();
  }

  private void publish(Article article) {
    new EventTopics(clients).publish(article);
  }

  /** Waits for an item that was seen that often, at most 20 seconds. */
  private JsonNode awaitItem(String id, int seen) {
    long deadline = System.nanoTime() + 20_000_000_000L;
    Optional<JsonNode> found = Optional.empty();
    while (found.isEmpty() && System.nanoTime() < deadline) {
      found =
          items("/api/review?state=all&limit=500").stream()
              .filter(item -> item.path("id").asString().equals(id))
              .filter(item -> item.path("seen").asInt() >= seen)
              .findFirst();
    }
    return found.orElseThrow(() -> new AssertionError(id + " was not listed"));
  }

  private List<String> ids(String path) {
    return items(path).stream().map(item -> item.path("id").asString()).toList();
  }

  private List<JsonNode> items(String path) {
    return List.copyOf(send("GET", path).json().path("items").values());
  }

  private static Article with(Article article, Map<String, List<String>> facts) {
    var blocks =
        Article.blocks(
            Block.of(Zone.TITLE, article.title()),
            null,
            article.blocks().subList(1, article.blocks().size()),
            article.section(),
            List.of(),
            facts);
    return new Article(
        article.id(),
        1,
        article.contentHash(),
        article.url(),
        article.source(),
        article.title(),
        null,
        blocks,
        "en",
        List.of(),
        article.published(),
        null,
        article.fetched(),
        article.section(),
        List.of(),
        null,
        facts,
        null,
        false,
        null,
        false);
  }

  private Answer send(String method, String path) {
    return send(method, path, null);
  }

  private Answer send(String method, String path, @Nullable String body) {
    return client.send(method, path, body, Map.of("Authorization", "Bearer " + secret));
  }
}
