package dev.newsreel.enrich;

import static org.assertj.core.api.Assertions.assertThat;

import dev.newsreel.enrich.EnrichClient.Answer;
import dev.newsreel.events.Article;
import dev.newsreel.events.Cause;
import dev.newsreel.events.EventJson;
import dev.newsreel.events.NewsItem;
import dev.newsreel.events.Topics;
import dev.newsreel.events.catalog.CatalogEntry;
import dev.newsreel.runtime.access.ApiKeys;
import dev.newsreel.runtime.access.Scope;
import dev.newsreel.runtime.kafka.KafkaClients;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@EnrichTest
class CatalogIT {

  private static final String FRANCHISE = "/api/catalog/franchises/";

  @Autowired private EnrichClient client;
  @Autowired private ApiKeys keys;
  @Autowired private KafkaClients clients;
  private String secret = "";

  @BeforeEach
  void signIn() {
    client.awaitReady();
    secret =
        Objects.requireNonNull(keys.create("catalog test", Set.of(Scope.CATALOG), null).block())
            .secret();
  }

  @Test
  void hasTheSeedOnTheTopicAndReadBack() {
    var listed = client.send("GET", "/api/catalog?limit=500", null, Map.of()).json();

    var records = new EventTopics(clients).read(Topics.CATALOG, record -> true, 100);
    var entry = EventJson.read(records.getFirst().value(), CatalogEntry.class);
    assertThat(listed.path("franchises").size()).isGreaterThan(100);
    assertThat(listed.path("version").path("digest").asString()).hasSize(64);
    assertThat(entry.editor()).isEqualTo("seed");
    assertThat(entry.sequence()).isEqualTo(1);
    var info = client.management("/actuator/info").json();
    assertThat(info.path("catalog").path("sequence").asLong()).isGreaterThan(100);
  }

  @Test
  void pagesTheList() {
    var first = client.send("GET", "/api/catalog?limit=2", null, Map.of()).json();
    var next = first.path("next").asString();
    var second = client.send("GET", "/api/catalog?limit=2&after=" + next, null, Map.of()).json();

    assertThat(first.path("franchises").size()).isEqualTo(2);
    assertThat(first.path("franchises").path(1).path("id").asString()).isEqualTo(next);
    assertThat(second.path("franchises").path(0).path("id").asString()).isGreaterThan(next);
  }

  @Test
  void changesAFranchiseAndTagsWithItFromThenOn() {
    var created = put("zorblax", null, franchise("zorblax", "Zorblax Rising"));
    assertThat(created.status()).isEqualTo(201);
    assertThat(created.header("ETag")).contains("\"1\"");
    var article =
        SampleArticles.article(
            "zorblax", 1, "\u2018Zorblax Rising\u2019 Renewed for Season 2", "The series returns.");
    var topics = new EventTopics(clients);

    topics.publish(article);

    var item = topics.news(article.id(), 1).getFirst();
    assertThat(item.franchises()).extracting("id").containsExactly("zorblax");
    assertThat(item.catalog().sequence())
        .isGreaterThanOrEqualTo(created.json().path("sequence").asLong());
  }

  @Test
  void keepsTwoEditorsFromUndoingEachOther() {
    put("two-editors", null, franchise("two-editors", "Quibblethorpe"));

    var first = put("two-editors", "\"1\"", franchise("two-editors", "Quibblethorpe Two"));
    var late = put("two-editors", "\"1\"", franchise("two-editors", "Quibblethorpe Three"));
    var blind = send("PUT", FRANCHISE + "two-editors", franchise("two-editors", "Q"), Map.of());

    assertThat(first.header("ETag")).contains("\"2\"");
    assertThat(late.status()).isEqualTo(412);
    assertThat(late.problem()).startsWith("urn:newsreel:problem:outdated-version: ");
    assertThat(blind.status()).isEqualTo(428);
    var history = send("GET", FRANCHISE + "two-editors/history", null, Map.of()).json();
    assertThat(history.path("entries").size()).isEqualTo(2);
    assertThat(history.path("entries").path(0).path("franchise").path("name").asString())
        .isEqualTo("Quibblethorpe");
    assertThat(history.path("entries").path(1).path("editor").asString())
        .isEqualTo("key:catalog test");
  }

  @Test
  void tellsEveryFaultOfARefusedFranchise() {
    var answer =
        put("broken", null, "{\"id\": \"broken\", \"name\": \"B\", \"nam\": 1, \"shows\": [{}]}");

    assertThat(answer.status()).isEqualTo(422);
    assertThat(answer.problem()).startsWith("urn:newsreel:problem:invalid-catalog: ");
    assertThat(answer.json().path("errors").size()).isEqualTo(4);
    assertThat(put("broken", null, "{\"id\": ").status()).isEqualTo(400);
  }

  @Test
  void deletesAndRenames() {
    put("old-name", null, franchise("old-name", "Grimblewick"));
    var etag = client.send("GET", FRANCHISE + "old-name", null, Map.of()).header("ETag");

    var deleted = send("DELETE", FRANCHISE + "old-name", null, Map.of("If-Match", etag.orElse("")));
    var renamed =
        franchise("new-name", "Grimblewick")
            .replace("\"sources\"", "\"redirects\": [\"old-name\"], \"sources\"");
    put("new-name", null, renamed);
    var asked = client.send("GET", FRANCHISE + "old-name", null, Map.of());

    assertThat(deleted.status()).isEqualTo(204);
    assertThat(asked.status()).isEqualTo(308);
    assertThat(asked.header("Location")).contains(FRANCHISE + "new-name");
  }

  @Test
  void givesAndTakesFiles() {
    var file = client.send("GET", FRANCHISE + "bosch", null, Map.of("Accept", "application/yaml"));
    var yaml = Map.of("Content-Type", "application/yaml");

    var same = send("POST", "/api/catalog/import?dry-run=true", file.body(), yaml);
    var changed =
        send(
            "POST",
            "/api/catalog/import?dry-run=true",
            file.body().replace("name: \"Bosch\"", "name: \"The Bosch universe\""),
            yaml);
    var now = client.send("GET", FRANCHISE + "bosch", null, Map.of()).json();

    assertThat(file.body()).startsWith("id: \"bosch\"");
    assertThat(same.json().path("changed").size()).isZero();
    assertThat(changed.json().path("changed").path(0).path("name").asString())
        .isEqualTo("The Bosch universe");
    assertThat(now.path("franchise").path("name").asString()).isEqualTo("Bosch");
  }

  @Test
  void importsAllOrNothing() {
    var yaml = Map.of("Content-Type", "application/yaml");
    var good = file("import-one", "Snorkwhistle") + "---\n" + file("import-two", "Bramblefutz");
    var bad = file("import-three", "Dunglewort") + "---\n" + file("import-four", "Lost, strong");

    var first = send("POST", "/api/catalog/import", good, yaml);
    var second = send("POST", "/api/catalog/import", bad.replace("as-of: 2026", "as-of: x"), yaml);

    assertThat(first.json().path("changed").size()).isEqualTo(2);
    assertThat(client.send("GET", FRANCHISE + "import-two", null, Map.of()).status())
        .isEqualTo(200);
    assertThat(second.status()).isEqualTo(422);
    assertThat(client.send("GET", FRANCHISE + "import-three", null, Map.of()).status())
        .isEqualTo(404);
  }

  @Test
  void wantsAKeyOfTheCatalog() {
    var none = client.send("PUT", FRANCHISE + "bosch", "{}", Map.of("If-Match", "\"1\""));

    assertThat(none.status()).isEqualTo(401);
  }

  @Test
  void tagsHistoryAgainAndEmitsOnlyWhatChanged() {
    var topics = new EventTopics(clients);
    var unknown =
        SampleArticles.article(
            "retag", 1, "\u2018Flibbertonia\u2019 Renewed for Season 2", "The series returns.");
    var known = SampleArticles.ballard("retag-known");
    topics.publish(unknown);
    topics.publish(known);
    topics.news(known.id(), 1);
    var behind = SampleArticles.behind(unknown, "retag-behind");
    topics.publish(behind);
    topics.news(behind.id(), 1);
    put("flibbertonia", null, franchise("flibbertonia", "Flibbertonia"));

    var begun = send("POST", "/api/retag?rate=1000", null, Map.of());
    awaitRetag();

    assertThat(begun.status()).isEqualTo(202);
    assertThat(topics.news(unknown.id(), 1))
        .extracting(NewsItem::cause)
        .containsExactly(Cause.RETAG);
    assertThat(topics.news(known.id(), 1)).hasSize(1);
    assertThat(client.management("/actuator/prometheus").body())
        .containsPattern("newsreel_enrich_retag_changed(\\{[^}]*})? [1-9]");
    assertThat(send("DELETE", "/api/retag", null, Map.of()).status()).isEqualTo(409);
  }

  @Test
  void stopsARetagAndBringsTheRestWithTheNextOne() {
    var topics = new EventTopics(clients);
    var unknown =
        IntStream.range(0, 5)
            .mapToObj(i ->
                SampleArticles.article(
                    "stopped-" + i,
                    1,
                    "\u2018Dribblefen\u2019 Renewed for Season 2",
                    "It returns."))
            .toList();
    unknown.forEach(topics::publish);
    for (Article article : unknown) {
      var behind = SampleArticles.behind(article, article.url().getPath() + "-behind");
      topics.publish(behind);
      topics.news(behind.id(), 1);
    }
    put("dribblefen", null, franchise("dribblefen", "Dribblefen"));

    send("POST", "/api/retag?rate=1", null, Map.of());
    var busy = send("POST", "/api/retag?rate=1", null, Map.of());
    var stopped = send("DELETE", "/api/retag", null, Map.of());
    send("POST", "/api/retag?rate=1000", null, Map.of());
    awaitRetag();

    assertThat(busy.status()).isEqualTo(409);
    assertThat(stopped.json().path("state").asString()).isEqualTo("stopped");
    for (Article article : unknown) {
      assertThat(topics.news(article.id(), 1))
          .extracting(NewsItem::cause)
          .containsExactly(Cause.RETAG);
    }
  }

  private void awaitRetag() {
    long deadline = System.nanoTime() + 60_000_000_000L;
    while (!isDone(send("GET", "/api/retag", null, Map.of()))) {
      assertThat(System.nanoTime()).isLessThan(deadline);
    }
  }

  private static boolean isDone(Answer status) {
    return status.json().path("state").asString().equals("done");
  }

  private Answer put(String id, @Nullable String etag, String json) {
    var condition = etag == null ? Map.of("If-None-Match", "*") : Map.of("If-Match", etag);
    return send("PUT", FRANCHISE + id, json, condition);
  }

  private Answer send(
      String method, String path, @Nullable String body, Map<String, String> headers) {
    var all = new HashMap<>(Map.of("Authorization", "Bearer " + secret));
    all.putIfAbsent("Content-Type", "application/json");
    all.putAll(headers);
    return client.send(method, path, body, all);
  }

  private static String franchise(String id, String title) {
    return """
    {"id": "%s", "name": "%s", "partial": true,
     "shows": [{"id": "%s", "title": "%s", "type": "series", "ambiguity": "unique"}],
     "sources": [{"from": "hand", "asOf": "2026-11-24"}]}
    """
        .formatted(id, title, id, title);
  }

  private static String file(String id, String title) {
    return """
    id: %s
    name: "%s"
    partial: true
    shows: [{id: %s, title: "%s", ambiguity: unique}]
    sources: [{from: hand, as-of: 2026-11-24}]
    """
        .formatted(id, title, id, title);
  }
}
