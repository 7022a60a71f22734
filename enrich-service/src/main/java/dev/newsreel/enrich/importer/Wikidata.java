package dev.newsreel.enrich.importer;

import dev.newsreel.events.catalog.Credit;
import dev.newsreel.events.catalog.Show;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/**
 * Wikidata by SPARQL 1.1, in its JSON result format. Properties are known by number, and numbers
 * say nothing to whoever reads them, so before the first question the label of each is compared
 * with what it is taken for.
 */
final class Wikidata implements Source {

  private static final Map<String, String> PROPERTIES =
      Map.of(
          "P161", "cast member",
          "P453", "character role",
          "P449", "original broadcaster",
          "P580", "start time",
          "P582", "end time",
          "P2437", "number of seasons");
  private static final String LABELS =
      """
      SELECT ?property ?label WHERE {
        VALUES ?property { $properties }
        ?property rdfs:label ?label . FILTER(LANG(?label) = "en")
      }
      """;
  private static final String SHOW =
      """
      SELECT ?show ?broadcasterLabel ?start ?end ?seasons WHERE {
        ?show rdfs:label $title ; wdt:P31/wdt:P279* wd:Q5398426 .
        OPTIONAL { ?show wdt:P449 ?broadcaster }
        OPTIONAL { ?show wdt:P580 ?start }
        OPTIONAL { ?show wdt:P582 ?end }
        OPTIONAL { ?show wdt:P2437 ?seasons }
        SERVICE wikibase:label { bd:serviceParam wikibase:language "en" }
      } LIMIT 200
      """;
  private static final String CAST =
      """
      SELECT ?show ?actorLabel ?roleLabel WHERE {
        ?show rdfs:label $title ; wdt:P31/wdt:P279* wd:Q5398426 ; p:P161 ?statement .
        ?statement ps:P161 ?actor .
        OPTIONAL { ?statement pq:P453 ?role }
        SERVICE wikibase:label { bd:serviceParam wikibase:language "en" }
      } LIMIT 500
      """;

  private final PoliteHttp http;
  private final URI endpoint;
  private volatile boolean checked;

  /**
   * @param endpoint such as {@code https://query.wikidata.org/sparql}
   */
  Wikidata(PoliteHttp http, URI endpoint) {
    this.http = http;
    this.endpoint = endpoint;
  }

  @Override
  public String name() {
    return "wikidata";
  }

  @Override
  public @Nullable String licence() {
    return null;
  }

  @Override
  public List<ShowFacts> find(Show show) {
    if (!checked) {
      checkProperties();
      checked = true;
    }
    var found = new LinkedHashMap<String, List<JsonNode>>();
    for (JsonNode row : ask(SHOW.replace("$title", literal(show.title())))) {
      found.computeIfAbsent(value(row, "show"), _ -> new ArrayList<>()).add(row);
    }
    if (found.isEmpty()) {
      return List.of();
    }
    var cast = cast(show);
    return found.entrySet().stream()
        .map(item -> facts(show, item.getKey(), item.getValue(), cast))
        .toList();
  }

  private void checkProperties() {
    var names =
        String.join(" ", PROPERTIES.keySet().stream().map(p -> "wd:" + p).sorted().toList());
    var labels = new LinkedHashMap<String, String>();
    for (JsonNode row : ask(LABELS.replace("$properties", names))) {
      labels.put(last(value(row, "property")), value(row, "label"));
    }
    PROPERTIES.forEach((property, expected) -> {
      var label = labels.getOrDefault(property, "nothing");
      if (!label.equals(expected)) {
        throw new SourceFailedException(
            "property " + property + " of Wikidata must be " + expected + " but is " + label);
      }
    });
  }

  private Map<String, Set<Credit>> cast(Show show) {
    var cast = new LinkedHashMap<String, Set<Credit>>();
    for (JsonNode row : ask(CAST.replace("$title", literal(show.title())))) {
      var actor = value(row, "actorLabel");
      if (isNamed(actor)) {
        var role = value(row, "roleLabel");
        cast.computeIfAbsent(value(row, "show"), _ -> new LinkedHashSet<>())
            .add(new Credit(actor, isNamed(role) ? role : null, null));
      }
    }
    return cast;
  }

  /** An item has a row for each combination of its values. */
  private static ShowFacts facts(
      Show show, String item, List<JsonNode> rows, Map<String, Set<Credit>> cast) {
    var networks = new LinkedHashSet<String>();
    rows.forEach(row -> networks.add(value(row, "broadcasterLabel")));
    networks.removeIf(name -> !isNamed(name));
    return new ShowFacts(
        last(item),
        item,
        show.title(),
        List.copyOf(networks),
        date(rows, "start"),
        date(rows, "end"),
        seasons(rows),
        null,
        List.copyOf(cast.getOrDefault(item, Set.of())));
  }

  private static @Nullable String date(List<JsonNode> rows, String name) {
    return rows.stream()
        .map(row -> value(row, name))
        .filter(value -> value.matches("\\d{4}-\\d{2}-\\d{2}T.*"))
        // The first of January is how a mere year is written.
        .map(
            value -> value.startsWith("-01-01", 4) ? value.substring(0, 4) : value.substring(0, 10))
        .min(String::compareTo)
        .orElse(null);
  }

  private static @Nullable Integer seasons(List<JsonNode> rows) {
    return rows.stream()
        .map(row -> value(row, "seasons"))
        .filter(value -> value.matches("\\d{1,3}"))
        .map(Integer::valueOf)
        .max(Integer::compareTo)
        .orElse(null);
  }

  private List<JsonNode> ask(String query) {
    var address =
        URI.create(endpoint + "?query=" + URLEncoder.encode(query, StandardCharsets.UTF_8));
    var answer = http.get(address, "application/sparql-results+json", MissingNode.getInstance());
    var rows = answer.path("results").path("bindings");
    if (!rows.isArray()) {
      throw new SourceFailedException(
          endpoint.getHost() + " did not answer with results.bindings of SPARQL 1.1");
    }
    return List.copyOf(rows.values());
  }

  /** An English literal; a title may have quotation marks. */
  private static String literal(String title) {
    return "\"" + title.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", " ") + "\"@en";
  }

  private static String value(JsonNode row, String name) {
    return row.path(name).path("value").asString("");
  }

  /** An item without an English label is called by its number. */
  private static boolean isNamed(String label) {
    return !label.isEmpty() && !label.matches("Q\\d+") && !label.contains("/.well-known/");
  }

  private static String last(String uri) {
    return uri.substring(uri.lastIndexOf('/') + 1);
  }
}
