package dev.newsreel.enrich.importer;

import dev.newsreel.events.catalog.Credit;
import dev.newsreel.events.catalog.Show;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/** TVmaze's public API: a search by title, then each show of that title with cast and seasons. */
final class TvMaze implements Source {

  private static final Map<String, String> STATUSES =
      Map.of("Running", "running", "Ended", "ended", "In Development", "in-production");
  private static final int MOST_NAMESAKES = 5;

  private final PoliteHttp http;
  private final URI root;

  /**
   * @param root such as {@code https://api.tvmaze.com}
   */
  TvMaze(PoliteHttp http, URI root) {
    this.http = http;
    this.root = root;
  }

  @Override
  public String name() {
    return "tvmaze";
  }

  @Override
  public String licence() {
    return "TVmaze, CC BY-SA 4.0";
  }

  @Override
  public List<ShowFacts> find(Show show) {
    var query = URLEncoder.encode(show.title(), StandardCharsets.UTF_8);
    var found = get("/search/shows?q=" + query);
    if (!found.isArray()) {
      throw new SourceFailedException(root.getHost() + " did not answer a search with a list");
    }
    return found.values().stream()
        .map(hit -> hit.path("show"))
        .filter(hit -> Titles.equal(hit.path("name").asString(""), show.title()))
        .limit(MOST_NAMESAKES)
        .map(hit ->
            facts(get("/shows/" + hit.path("id").asLong() + "?embed[]=cast&embed[]=seasons")))
        .toList();
  }

  private JsonNode get(String path) {
    var address = URI.create(root + path.replace("[", "%5B").replace("]", "%5D"));
    return http.get(address, "application/json", MissingNode.getInstance());
  }

  private static ShowFacts facts(JsonNode show) {
    return new ShowFacts(
        show.path("id").asString(""),
        show.path("url").asString(""),
        show.path("name").asString(""),
        networks(show),
        text(show.path("premiered")),
        text(show.path("ended")),
        seasons(show.path("_embedded").path("seasons")),
        STATUSES.get(show.path("status").asString("")),
        cast(show.path("_embedded").path("cast")));
  }

  private static List<String> networks(JsonNode show) {
    var networks = new ArrayList<String>();
    for (String channel : List.of("network", "webChannel")) {
      var name = text(show.path(channel).path("name"));
      if (name != null) {
        networks.add(name);
      }
    }
    return networks;
  }

  private static @Nullable Integer seasons(JsonNode seasons) {
    return seasons.isEmpty() ? null : seasons.size();
  }

  private static List<Credit> cast(JsonNode cast) {
    return cast.values().stream()
        .map(part ->
            new Credit(
                part.path("person").path("name").asString(""),
                text(part.path("character").path("name")),
                null))
        .filter(credit -> !credit.person().isEmpty())
        .toList();
  }

  private static @Nullable String text(JsonNode value) {
    return value.isString() ? value.asString() : null;
  }
}
