package dev.newsreel.ingest.extract.meta;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** What JSON-LD says an article is about: works, persons, and the facts of a reviewed work. */
public final class JsonLdFacts {

  private static final Set<String> WORKS =
      Set.of(
          "TVSeries",
          "TVSeason",
          "TVEpisode",
          "Movie",
          "CreativeWorkSeries",
          "CreativeWorkSeason",
          "Episode",
          "VideoGame");

  /** Property of a work to label. */
  private static final Map<String, String> PROPERTIES = properties();

  private final Map<String, List<String>> facts = new LinkedHashMap<>();

  private JsonLdFacts() {}

  private static Map<String, String> properties() {
    var properties = new LinkedHashMap<String, String>();
    properties.put("partOfSeries", "Series");
    properties.put("seasonNumber", "Season");
    properties.put("numberOfSeasons", "Seasons");
    properties.put("numberOfEpisodes", "Episodes");
    properties.put("datePublished", "Release date");
    properties.put("startDate", "Start date");
    properties.put("endDate", "End date");
    properties.put("genre", "Genre");
    properties.put("contentRating", "Content rating");
    properties.put("creator", "Creator");
    properties.put("director", "Director");
    properties.put("productionCompany", "Production company");
    properties.put("publisher", "Network");
    return properties;
  }

  /** Label to values, in page order. */
  public static Map<String, List<String>> of(JsonLd jsonLd) {
    var reader = new JsonLdFacts();
    for (JsonNode object : jsonLd.objects()) {
      reader.read(object);
    }
    return reader.facts;
  }

  private void read(JsonNode object) {
    add("About", JsonLd.strings(object.get("about")));
    add("Mentions", JsonLd.strings(object.get("mentions")));
    each(object.get("about"), this::readIfWork);
    each(object.get("mentions"), this::readIfWork);
    each(
        object.get("itemReviewed"),
        reviewed -> {
          add("Reviewed", JsonLd.strings(reviewed));
          readWork(reviewed);
        });
    add("Rating", rating(object.get("reviewRating")));
    readIfWork(object);
  }

  private static void each(@Nullable JsonNode node, java.util.function.Consumer<JsonNode> reader) {
    if (node == null) {
      return;
    }
    if (node.isArray()) {
      node.forEach(element -> each(element.isArray() ? null : element, reader));
    } else if (node.isObject()) {
      reader.accept(node);
    }
  }

  private void readIfWork(JsonNode object) {
    for (String type : JsonLd.types(object)) {
      if (WORKS.contains(type)) {
        add(type, JsonLd.strings(object));
        readWork(object);
        return;
      }
    }
  }

  private void readWork(JsonNode work) {
    PROPERTIES.forEach((name, label) -> add(label, JsonLd.strings(work.get(name))));
    each(work.get("actor"), actor -> add("Cast", cast(actor)));
  }

  /** A PerformanceRole has the actor inside and the character beside. */
  private static List<String> cast(JsonNode actor) {
    List<String> names = JsonLd.strings(actor.has("actor") ? actor.get("actor") : actor);
    List<String> characters = JsonLd.strings(actor.get("characterName"));
    return names.isEmpty() || characters.isEmpty()
        ? names
        : List.of(names.getFirst() + " as " + characters.getFirst());
  }

  private static List<String> rating(@Nullable JsonNode rating) {
    if (rating == null || !rating.isObject()) {
      return List.of();
    }
    List<String> value = JsonLd.strings(rating.get("ratingValue"));
    List<String> best = JsonLd.strings(rating.get("bestRating"));
    return value.isEmpty() || best.isEmpty()
        ? value
        : List.of(value.getFirst() + "/" + best.getFirst());
  }

  private void add(String label, List<String> values) {
    for (String value : values) {
      List<String> known = facts.computeIfAbsent(label, _ -> new ArrayList<>());
      if (value.length() <= 300 && !known.contains(value)) {
        known.add(value);
      }
    }
  }
}
