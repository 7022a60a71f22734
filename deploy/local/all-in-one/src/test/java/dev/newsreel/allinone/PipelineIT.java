package dev.newsreel.allinone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.newsreel.events.EventJson;
import dev.newsreel.localstack.press.FeedFormat;
import dev.newsreel.localstack.press.PublishingHouse;
import dev.newsreel.localstack.press.Stories;
import dev.newsreel.localstack.press.Story;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/**
 * One article's whole way: published on a press site, read, tagged, streamed; and again after
 * everything was stopped.
 */
class PipelineIT {

  private static final String STREAM = "/api/franchises/bosch/stream";

  @TempDir private Path home;
  private final PublishingHouse house = PublishingHouse.open("The Fixture", 0);

  @AfterEach
  void closeThePress() {
    house.close();
  }

  @Test
  void bringsAStoryFromAFeedToAReaderOnceEvenAcrossARestart() throws Exception {
    house.publish(List.of(Stories.dishwasher(), Stories.ballard(), Stories.seattle()));

    var last = readTheFirstStory();
    readWhatCameAfter(last);
  }

  private String readTheFirstStory() throws Exception {
    try (var newsreel = LocalNewsreel.start(home, properties());
        var reader = SseReader.open(newsreel.feed(STREAM + "?since=-2h"))) {
      var event =
          reader.await(each -> isNews(each) && each.data().contains(Stories.ballard().slug()));

      await()
          .atMost(Duration.ofSeconds(60))
          .untilAsserted(() ->
              assertThat(newsreel.readiness())
                  .allSatisfy(service -> assertThat(status(service)).isEqualTo(200)));
      assertThat(roles(event.json(), "franchises")).containsEntry("bosch", "primary");
      assertThat(roles(event.json(), "shows"))
          .containsEntry("ballard", "primary")
          .containsEntry("bosch", "secondary")
          .containsEntry("bosch-legacy", "secondary");
      assertThatTheTypicalPageIsUnderstood(newsreel, event.json().get("id").asString());
      assertThat(reader.events("news")).hasSize(1);
      return event.id();
    }
  }

  private static void assertThatTheTypicalPageIsUnderstood(LocalNewsreel newsreel, String article)
      throws Exception {
    JsonNode item =
        EventJson.mapper().readTree(Http.get(newsreel.feed("/api/news/" + article)).body());
    JsonNode show = item.get("shows").get(0);

    assertThat(show.get("id").asString()).isEqualTo("ballard");
    assertThat(show.get("kinds").findValuesAsString("kind"))
        .contains("renewal")
        .containsAnyOf("recommendation", "feature");
    assertThat(show.get("seasons").valueStream().map(JsonNode::asInt)).contains(2);
    JsonNode facts = item.get("article").get("facts");
    assertThat(facts.get("Release Date").toString()).isEqualTo("[\"July 9, 2025\"]");
    assertThat(facts.get("Network").toString()).isEqualTo("[\"Prime Video\"]");
    assertThat(facts.get("Cast").toString()).contains("Courtney Taylor as Samira Parker");
    assertThat(item.findValues("evidence")).isNotEmpty();
    for (JsonNode evidence : item.findValues("evidence")) {
      evidence.forEach(PipelineIT::assertThatItQuotesItsContext);
    }
  }

  private static void assertThatItQuotesItsContext(JsonNode evidence) {
    String context = evidence.get("context").asString();
    int from = evidence.get("start").asInt() - evidence.get("contextStart").asInt();
    String surface = evidence.get("surface").asString();

    assertThat(context.substring(from, from + surface.length())).isEqualTo(surface);
  }

  private void readWhatCameAfter(String last) throws Exception {
    try (var newsreel = LocalNewsreel.start(home, properties());
        var reader = SseReader.resume(newsreel.feed(STREAM), last)) {
      house.publish(trailer());

      reader.await(each -> isNews(each) && each.data().contains(trailer().slug()));

      assertThat(reader.events("news", "update", "gap")).hasSize(1);
    }
  }

  private static int status(URI url) throws Exception {
    try (var client = HttpClient.newHttpClient()) {
      return client
          .send(HttpRequest.newBuilder(url).build(), BodyHandlers.discarding())
          .statusCode();
    }
  }

  private static boolean isNews(SseReader.Event event) {
    return event.type().equals("news");
  }

  private static Map<String, String> roles(JsonNode item, String list) {
    var roles = new TreeMap<String, String>();
    item.path(list)
        .forEach(tag -> roles.put(tag.path("id").asString(), tag.path("role").asString()));
    return roles;
  }

  private static Story trailer() {
    var now = Instant.now();
    return new Story(
        "ballard-season-2-trailer",
        "Ballard Season 2 Trailer Reopens an Old Murder",
        "Prime Video has released the first trailer.",
        "Jo Marlow",
        now,
        now,
        "TV",
        List.of("Ballard"),
        List.of(
            "Prime Video has released the first trailer for season 2 of <em>Ballard</em>, in which Maggie Q returns as Renée Ballard.",
            "Two minutes are enough for a stolen file, a confession and Titus Welliver as Harry Bosch in a doorway."),
        Map.of());
  }

  private List<String> properties() throws IOException {
    var list = home.resolve("sources.yaml");
    Files.writeString(
        list,
        """
        sources:
          - id: the-fixture
            name: The Fixture
            feed: %s
        """
            .formatted(house.site().url(FeedFormat.RSS.path())));
    URI origin = house.site().origin();
    return List.of(
        "--newsreel.ingest.sources.locations=file:" + list,
        "--newsreel.ingest.fetch.allow=127.0.0.1:" + origin.getPort(),
        "--newsreel.ingest.fetch.host-delay=10ms",
        "--newsreel.ingest.schedule.shortest=1s",
        "--newsreel.ingest.schedule.first=1s",
        "--newsreel.ingest.schedule.longest=2s",
        "--newsreel.ingest.schedule.spread=100ms");
  }
}
