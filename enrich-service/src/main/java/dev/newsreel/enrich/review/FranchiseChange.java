package dev.newsreel.enrich.review;

import dev.newsreel.enrich.catalog.TitleAmbiguity;
import java.util.Optional;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Writes what an item proposes into the JSON of a franchise, and where it is from. */
final class FranchiseChange {

  private static final Pattern PART = Pattern.compile("^(.+?) as (.+)$");
  private static final Pattern DATE = Pattern.compile("(19|20)\\d{2}(-\\d{2}(-\\d{2})?)?");
  private static final Pattern YEAR = Pattern.compile("\\b(19|20)\\d{2}\\b");

  private final ObjectNode franchise;
  private final String today;

  /**
   * @param today ISO 8601 date
   */
  FranchiseChange(ObjectNode franchise, String today) {
    this.franchise = franchise;
    this.today = today;
  }

  String json() {
    return franchise.toString();
  }

  /** Empty when it was written; else what is unclear. */
  Optional<String> apply(ReviewItem item) {
    if (item.type() == ReviewItem.Type.TITLE) {
      addShow(item);
      return Optional.empty();
    }
    var show = show(item);
    if (show.isEmpty()) {
      return Optional.of("the catalog has no show " + item.show() + " any more");
    }
    var fault = write(show.get(), item);
    if (fault.isEmpty()) {
      source(show.get(), item);
    }
    return fault;
  }

  private Optional<ObjectNode> show(ReviewItem item) {
    return shows().values().stream()
        .filter(show -> show.path("id").asString().equals(item.show()))
        .map(ObjectNode.class::cast)
        .findFirst();
  }

  private ArrayNode shows() {
    return franchise.withArray("shows");
  }

  /** Announced, so that nobody takes its missing cast for a fact. */
  private void addShow(ReviewItem item) {
    var show = shows().addObject();
    show.put("id", ReviewItems.slug(item.value()))
        .put("title", item.value())
        .put("type", "series")
        .put("ambiguity", TitleAmbiguity.guess(item.value()))
        .put("status", "announced");
    source(show, item);
    if (franchise.path("sources").isEmpty()) {
      source(franchise, item);
    }
  }

  private static Optional<String> write(ObjectNode show, ReviewItem item) {
    return switch (item.field()) {
      case "network" -> network(show, item.value());
      case "first-aired" -> date(show, "firstAired", item.value());
      case "last-aired" -> date(show, "lastAired", item.value());
      case "seasons" -> seasons(show, item.value());
      case "status" -> status(show, item.value());
      case "cast" -> cast(show, item.value());
      default -> Optional.of("nobody knows how to write the field " + item.field());
    };
  }

  private static Optional<String> network(ObjectNode show, String value) {
    show.withArray("networks").addObject().put("network", value);
    return Optional.empty();
  }

  private static Optional<String> date(ObjectNode show, String property, String value) {
    var year = YEAR.matcher(value);
    if (DATE.matcher(value).matches()) {
      show.put(property, value);
    } else if (year.find()) {
      show.put(property, year.group());
    } else {
      return Optional.of("a date must have a year but is: " + value);
    }
    return Optional.empty();
  }

  private static Optional<String> seasons(ObjectNode show, String value) {
    if (!value.matches("\\d{1,3}")) {
      return Optional.of("seasons must be a number but is: " + value);
    }
    show.put("seasons", Integer.parseInt(value));
    return Optional.empty();
  }

  private static Optional<String> status(ObjectNode show, String value) {
    show.put("status", value);
    return Optional.empty();
  }

  /** A person who is credited already gets the other character. */
  private static Optional<String> cast(ObjectNode show, String value) {
    var part = PART.matcher(value);
    var person = part.matches() ? part.group(1) : value;
    var cast = show.withArray("cast");
    ObjectNode credit = null;
    for (JsonNode known : cast) {
      credit = known.path("person").asString().equals(person) ? (ObjectNode) known : credit;
    }
    var written = credit == null ? cast.addObject().put("person", person) : credit;
    if (part.matches()) {
      written.put("character", part.group(2));
    }
    return Optional.empty();
  }

  private void source(ObjectNode of, ReviewItem item) {
    var from = item.origin().equals("article") ? "article-claim" : item.origin();
    var place = item.places().getLast().url();
    var licence = item.licence() == null ? "" : ", " + item.licence();
    of.withArray("sources")
        .addObject()
        .put("from", from)
        .put("asOf", today)
        .put("note", item.field() + ": " + place + licence);
  }
}
