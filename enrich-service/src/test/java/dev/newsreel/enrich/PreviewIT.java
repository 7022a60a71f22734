package dev.newsreel.enrich;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

@EnrichTest
class PreviewIT {

  @Autowired private EnrichClient client;

  @BeforeEach
  void awaitReady() {
    client.awaitReady();
  }

  @Test
  void tagsAPastedArticleWithEvidenceThatPointsAtItsWords() {
    var answer =
        client.post(
            "/api/preview/tags",
            """
            {"title": "'Ballard' Renewed for Season 3 at Prime Video",
             "url": "https://outlet.example/a", "published": "2026-11-24T10:00:00Z",
             "section": "TV", "keywords": ["Bosch"],
             "text": "Prime Video has renewed Ballard.\\n\\nMaggie Q stars.\\n\\nNetwork\\nPrime Video"}
            """);

    assertThat(answer.status()).isEqualTo(200);
    var franchise = answer.json().path("franchises").path(0);
    assertThat(franchise.path("id").asString()).isEqualTo("bosch");
    assertThat(franchise.path("role").asString()).isEqualTo("primary");
    assertThat(answer.json().path("shows").path(0).path("title").asString()).isEqualTo("Ballard");
    assertThat(answer.json().path("catalog").path("sequence").asLong()).isPositive();
    for (JsonNode evidence : franchise.path("evidence")) {
      var text = answer.json().path("blocks").path(evidence.path("block").asInt()).path("text");
      var words =
          text.asString().substring(evidence.path("start").asInt(), evidence.path("end").asInt());
      assertThat(words).isEqualTo(evidence.path("surface").asString());
    }
  }

  @Test
  void tagsAnArticleOfBlocks() {
    var answer =
        client.post(
            "/api/preview/tags",
            """
            {"title": "Ballard returns",
             "blocks": [{"zone": "lead", "text": "Maggie Q is Renée Ballard in the Bosch spinoff."}]}
            """);

    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.json().path("franchises").path(0).path("id").asString()).isEqualTo("bosch");
  }

  @Test
  void triesAnAliasWithoutSavingIt() {
    var overlay =
        """
        {"id": "bosch", "name": "Bosch", "partial": true,
         "shows": [{"id": "bosch", "title": "Zibbledorp", "type": "series", "ambiguity": "unique"}],
         "sources": [{"from": "hand", "asOf": "2026-11-24"}]}
        """;
    var article = "{\"title\": \"Zibbledorp renewed for season 2\"%s}";

    var before = client.post("/api/preview/tags", article.formatted(""));
    var tried = client.post("/api/preview/tags", article.formatted(", \"overlay\": " + overlay));
    var after = client.post("/api/preview/tags", article.formatted(""));

    assertThat(before.json().path("franchises").size()).isZero();
    assertThat(tried.json().path("franchises").path(0).path("id").asString()).isEqualTo("bosch");
    assertThat(tried.json().path("catalog").path("digest").asString())
        .isNotEqualTo(before.json().path("catalog").path("digest").asString());
    assertThat(after.json().path("franchises").size()).isZero();
  }

  @Test
  void tellsEveryFaultOfAnOverlay() {
    var answer =
        client.post(
            "/api/preview/tags",
            "{\"title\": \"A\", \"overlay\": [{\"id\": \"B C\", \"nam\": \"D\"}]}");

    assertThat(answer.status()).isEqualTo(422);
    assertThat(answer.problem()).startsWith("urn:newsreel:problem:invalid-catalog: ");
    assertThat(answer.json().path("errors").size()).isGreaterThan(1);
  }

  @Test
  void tellsWhatTheBodyMustBe() {
    assertThat(client.post("/api/preview/tags", "[1]").problem())
        .startsWith("urn:newsreel:problem:bad-request: the body must be JSON with title");
    assertThat(client.post("/api/preview/tags", "{\"title\": \"cut").status()).isEqualTo(400);
    assertThat(client.post("/api/preview/tags", "").status()).isEqualTo(400);
  }

  @Test
  void refusesABodyThatIsTooLarge() {
    var text = "{\"text\": \"" + "x".repeat(3_000_000) + "\"}";

    assertThat(client.post("/api/preview/tags", text).status()).isEqualTo(413);
  }

  @Test
  void wantsAKeyForWhatChangesThings() {
    assertThat(client.send("POST", "/api/retag", null, Map.of()).status()).isEqualTo(401);
    assertThat(client.send("GET", "/api/nothing", null, Map.of()).status()).isEqualTo(404);
  }
}
