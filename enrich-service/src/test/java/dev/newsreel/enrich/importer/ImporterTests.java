package dev.newsreel.enrich.importer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.newsreel.enrich.catalog.Catalog;
import dev.newsreel.enrich.catalog.CatalogFile;
import dev.newsreel.enrich.catalog.CatalogLoader;
import dev.newsreel.enrich.catalog.CatalogReading;
import dev.newsreel.enrich.importer.Importer.Report;
import dev.newsreel.enrich.review.ReviewItem;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ImporterTests {

  private static final String LABELS =
      sparql(
          row("property", "http://www.wikidata.org/entity/P161", "label", "cast member"),
          row("property", "http://www.wikidata.org/entity/P453", "label", "character role"),
          row("property", "http://www.wikidata.org/entity/P449", "label", "original broadcaster"),
          row("property", "http://www.wikidata.org/entity/P580", "label", "start time"),
          row("property", "http://www.wikidata.org/entity/P582", "label", "end time"),
          row("property", "http://www.wikidata.org/entity/P2437", "label", "number of seasons"));
  private static final String ITEM = "http://www.wikidata.org/entity/Q1";
  private static final String NAMESAKE = "http://www.wikidata.org/entity/Q2";

  private final FactServer server = new FactServer();
  private final List<ReviewItem> found = new ArrayList<>();

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void proposesWhatWikidataKnowsOtherwise() {
    server
        .when("VALUES ?property", 200, LABELS)
        .when(
            "p:P161",
            200,
            sparql(
                row("show", ITEM, "actorLabel", "Ada Grimble", "roleLabel", "Wilma Snork"),
                row("show", ITEM, "actorLabel", "Bo Unheard", "roleLabel", "Q77"),
                row("show", ITEM, "actorLabel", "Q99")))
        .when(
            "?broadcasterLabel",
            200,
            sparql(
                row(
                    "show",
                    ITEM,
                    "broadcasterLabel",
                    "Epix",
                    "start",
                    "2025-07-09T00:00:00Z",
                    "seasons",
                    "3"),
                row(
                    "show",
                    ITEM,
                    "broadcasterLabel",
                    "Amazon Prime Video",
                    "start",
                    "2025-07-09T00:00:00Z",
                    "seasons",
                    "3"),
                row(
                    "show",
                    NAMESAKE,
                    "start",
                    "1987-01-01T00:00:00Z",
                    "end",
                    "1990-01-01T00:00:00Z")));

    var report = run("wikidata");

    assertThat(report).isEqualTo(new Report("wikidata", 1, 3, List.of()));
    assertThat(found)
        .extracting(item -> item.field() + " " + item.value() + " for " + item.known())
        .containsExactly(
            "network Prime Video for MGM+", "seasons 3 for 2", "cast Bo Unheard for null");
    assertThat(found).extracting(ReviewItem::licence).containsOnlyNulls();
    assertThat(found.getFirst().places().getFirst().url()).isEqualTo(ITEM);
    assertThat(server.agents).containsOnly("Newsreel/1.0 (mailto:desk@press.example)");
  }

  @Test
  void stopsWhenANumberedPropertyIsNotWhatItIsTakenFor() {
    server.when("VALUES ?property", 200, LABELS.replace("number of seasons", "number of episodes"));

    assertThatThrownBy(() -> run("wikidata"))
        .isInstanceOf(SourceFailedException.class)
        .hasMessage(
            "property P2437 of Wikidata must be number of seasons but is number of episodes");
    assertThat(found).isEmpty();
  }

  @Test
  void proposesWhatTvMazeKnowsWithTheAttributionThatItsLicenceAsksFor() {
    server
        .when("/search/shows?q=Snork Hill", 200, SEARCH)
        .when("/shows/11?embed[]=cast&embed[]=seasons", 200, show(11, "2025-07-09"))
        .when("/shows/12?embed[]=cast&embed[]=seasons", 200, show(12, "1987-03-01"));

    var report = run("tvmaze");

    assertThat(report.proposals()).isEqualTo(2);
    assertThat(found)
        .extracting(item -> item.field() + " " + item.value())
        .containsExactly("status running", "cast Cy Newman as The Hermit");
    assertThat(found).extracting(ReviewItem::licence).containsOnly("TVmaze, CC BY-SA 4.0");
    assertThat(found.getFirst().places().getFirst().url())
        .isEqualTo("https://www.tvmaze.com/shows/11/snork-hill");
  }

  @Test
  void doesNotChooseBetweenNamesakesOfOneYear() {
    server
        .when("/search/shows", 200, SEARCH)
        .when("/shows/11", 200, show(11, "2025-07-09"))
        .when("/shows/12", 200, show(12, "2025-01-01"));

    assertThat(run("tvmaze").skipped()).containsExactly("snork-hill: 2 of the same title and year");
  }

  @Test
  void tellsWhatTheSourceDoesNotHave() {
    server.when("/search/shows", 200, "[]");

    assertThat(run("tvmaze").skipped()).containsExactly("snork-hill: not found");
  }

  @Test
  void waitsWhenItIsAskedToAndAsksAgain() {
    server
        .when("/search/shows", 429, "")
        .when("/search/shows", 503, "")
        .when("/search/shows", 200, "[]");

    run("tvmaze");

    assertThat(server.asked).hasSize(3);
  }

  @Test
  void givesUpOnASourceThatStaysBusy() {
    server.when("/search/shows", 429, "");

    assertThatThrownBy(() -> run("tvmaze"))
        .isInstanceOf(SourceFailedException.class)
        .hasMessageContaining("answered 429");
    assertThat(server.asked).hasSize(3);
  }

  @Test
  void tellsOfAnAnswerInAnotherForm() {
    server.when("/search/shows", 200, "<html>");

    assertThatThrownBy(() -> run("tvmaze")).hasMessageContaining("did not answer with JSON");
  }

  @Test
  void knowsNoOtherSource() {
    assertThat(importer().run("imdb", "snork")).isEmpty();
    assertThat(importer().run("tvmaze", "nothing")).isEmpty();
  }

  private Report run(String source) {
    return importer().run(source, "snork").orElseThrow();
  }

  private Importer importer() {
    var http = new PoliteHttp("Newsreel/1.0 (mailto:desk@press.example)", Duration.ZERO);
    return new Importer(
        Map.of(
            "wikidata", new Wikidata(http, server.root().resolve("/sparql")),
            "tvmaze", new TvMaze(http, server.root())),
        ImporterTests::catalog,
        found::add,
        () -> Instant.parse("2026-11-24T12:00:00Z"));
  }

  private static final String SEARCH =
      """
      [{"score": 0.9, "show": {"id": 11, "name": "Snork Hill"}},
       {"score": 0.8, "show": {"id": 12, "name": "Snork Hill"}},
       {"score": 0.5, "show": {"id": 13, "name": "Snork Hill Cops"}}]
      """;

  private static String show(int id, String premiered) {
    return """
    {"id": %d, "url": "https://www.tvmaze.com/shows/%d/snork-hill", "name": "Snork Hill",
     "status": "Running", "premiered": "%s", "ended": null,
     "network": null, "webChannel": {"id": 3, "name": "Epix", "country": null},
     "_embedded": {
       "cast": [
         {"person": {"id": 1, "name": "Ada Grimble"}, "character": {"id": 2, "name": "Wilma Snork"}},
         {"person": {"id": 3, "name": "Cy Newman"}, "character": {"id": 4, "name": "The Hermit"}}],
       "seasons": [{"id": 1, "number": 1}, {"id": 2, "number": 2}]}}
    """
        .formatted(id, id, premiered);
  }

  private static String sparql(String... rows) {
    return "{\"head\": {}, \"results\": {\"bindings\": [" + String.join(", ", rows) + "]}}";
  }

  private static String row(String... values) {
    var row = new ArrayList<String>();
    for (int i = 0; i < values.length; i += 2) {
      row.add(
          "\"%s\": {\"type\": \"literal\", \"value\": \"%s\"}".formatted(values[i], values[i + 1]));
    }
    return "{" + String.join(", ", row) + "}";
  }

  private static Catalog catalog() {
    var networks =
        new CatalogFile(
            "networks.yaml",
            "[{name: MGM+, aliases: [Epix], kind: streamer},"
                + " {name: Prime Video, aliases: [Amazon Prime Video], kind: streamer}]");
    var snork =
        new CatalogFile(
            "franchises/snork.yaml",
            """
            id: snork
            name: Snork
            partial: true
            shows:
              - id: snork-hill
                title: Snork Hill
                type: series
                networks: [{network: MGM+, from: 2025}]
                first-aired: "2025-07-09"
                seasons: 2
                cast: [{person: Ada Grimble, character: Wilma Snork}]
              - {id: snork-book, title: Snork, type: book, rival: true}
            sources: [{from: hand, as-of: 2026-11-24}]
            """);
    return switch (CatalogLoader.load(List.of(networks, snork))) {
      case CatalogReading.Read(var catalog, _) -> catalog;
      case CatalogReading.Refused(var faults) -> throw new IllegalStateException(faults.toString());
    };
  }
}
