package dev.newsreel.ingest.parse;

import dev.newsreel.ingest.parse.ParseProblem.Kind;
import dev.newsreel.ingest.parse.address.Addresses;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.json.JsonReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads JSON Feed 1.0 and 1.1. A document that breaks off keeps the items before the break. */
final class JsonFeedReader {

  private static final JsonMapper JSON =
      JsonMapper.builder()
          .enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS)
          .enable(JsonReadFeature.ALLOW_TRAILING_COMMA)
          .build();

  private final String text;
  private final String base;
  private final Problems problems;
  private final FeedScene scene;

  JsonFeedReader(String text, String base, Problems problems) {
    this.text = text;
    this.base = base;
    this.problems = problems;
    this.scene = new FeedScene(problems);
  }

  static boolean isJson(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (!Character.isWhitespace(text.charAt(i))) {
        return text.charAt(i) == '{';
      }
    }
    return false;
  }

  FeedScene read() {
    try (JsonParser parser = JSON.createParser(text)) {
      parser.nextToken();
      while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
        property(parser);
      }
    } catch (JacksonException e) {
      int line = e.getLocation() == null ? 0 : Math.max(0, e.getLocation().getLineNr());
      problems.add(
          new ParseProblem(
              Kind.MALFORMED, "not JSON: " + FeedScene.shortened(e.getOriginalMessage()), line));
    }
    return scene;
  }

  private void property(JsonParser parser) {
    String name = parser.currentName();
    JsonToken value = parser.nextToken();
    if (name.equals("items") && value == JsonToken.START_ARRAY) {
      while (parser.nextToken() != JsonToken.END_ARRAY) {
        item(parser.readValueAsTree());
      }
    } else {
      feed(name, parser.readValueAsTree());
    }
  }

  private void feed(String name, JsonNode value) {
    Draft feed = scene.feed();
    switch (name) {
      case "version" -> version(value.asString(""));
      case "title" -> feed.title(plain(value), 1);
      case "description" -> feed.summary(plain(value), 1);
      case "home_page_url" -> feed.links.page(address(value));
      case "feed_url" -> feed.links.typed("self", null, address(value));
      case "next_url" -> feed.links.typed("next", null, address(value));
      case "icon" -> feed.media.image(address(value));
      case "favicon" -> feed.media.thumbnail(address(value));
      case "language" -> feed.language(value.asString(""), 1);
      case "author", "authors" -> authors(feed, value);
      case "hubs" -> value.forEach(hub -> feed.links.typed("hub", null, address(hub.path("url"))));
      default -> {}
    }
  }

  private void version(String version) {
    if (version.contains("jsonfeed.org/version/")) {
      scene.format(
          version.endsWith("/1") || version.endsWith("/1.0")
              ? FeedFormat.JSON_FEED_10
              : FeedFormat.JSON_FEED_11);
    }
  }

  private void item(JsonNode item) {
    if (!item.isObject()) {
      return;
    }
    Draft entry = scene.entry();
    entry.id(item.path("id").asString(""), 1);
    entry.links.page(address(item.path("url")));
    entry.links.permalink(address(item.path("external_url")));
    entry.title(plain(item.path("title")), 1);
    entry.summary(plain(item.path("summary")), 1);
    entry.content(
        TextFinisher.finish(
            item.path("content_html").asString(""),
            ContentKind.HTML,
            FeedFormat.JSON_FEED_11,
            base));
    entry.content(plain(item.path("content_text")));
    entry.language(item.path("language").asString(""), 1);
    entry.media.thumbnail(address(item.path("banner_image")));
    entry.media.image(address(item.path("image")));
    item.path("tags").forEach(tag -> entry.category(tag.asString(""), null));
    item.path("attachments").forEach(file -> attachment(entry, file));
    authors(entry, item.path("author"));
    authors(entry, item.path("authors"));
    dates(entry, item);
  }

  private void dates(Draft entry, JsonNode item) {
    date(item.path("date_published").asString(""), entry.dates::published);
    date(item.path("date_modified").asString(""), entry.dates::updated);
  }

  private interface DateField {
    boolean read(String text);
  }

  private void date(String text, DateField field) {
    if (!text.isEmpty() && !field.read(text)) {
      problems.add(Kind.DATE, "a date in no known form: " + FeedScene.shortened(text));
    }
  }

  private void attachment(Draft entry, JsonNode file) {
    String url = address(file.path("url"));
    if (!url.isEmpty()) {
      entry.media.enclosure(
          url, nullable(file.path("mime_type")), nullable(file.path("size_in_bytes")));
    }
  }

  private void authors(Draft draft, JsonNode value) {
    if (value.isArray()) {
      value.forEach(author -> authors(draft, author));
    } else if (value.isObject()) {
      PersonDraft person = new PersonDraft();
      person.name(value.path("name").asString("").strip());
      person.uri(address(value.path("url")));
      if (!person.isEmpty()) {
        draft.author(person.toPerson());
      }
    }
  }

  private FeedText plain(JsonNode value) {
    return TextFinisher.finish(
        value.asString("").strip(), ContentKind.PLAIN, FeedFormat.ATOM_10, base);
  }

  private String address(JsonNode value) {
    String reference = value.asString("");
    return reference.isBlank() ? "" : Addresses.safe(base, reference);
  }

  private static @Nullable String nullable(JsonNode value) {
    return value.isMissingNode() || value.isNull() ? null : value.asString();
  }
}
