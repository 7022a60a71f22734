package dev.newsreel.ingest.push;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Reads one article of a push and tells everything that is wrong with it. */
final class PushItemReader {

  private static final int LONGEST_TEXT = 1_000_000;
  private static final int LONGEST_LINE = 2_000;
  private static final int MOST_VALUES = 100;

  private final JsonNode json;
  private final List<String> faults = new ArrayList<>();

  private PushItemReader(JsonNode json) {
    this.json = json;
  }

  static PushItem read(JsonNode json) {
    if (!json.isObject()) {
      return new PushItem.Bad(List.of("an article must be an object but is " + kind(json)));
    }
    return new PushItemReader(json).read();
  }

  private PushItem read() {
    URI url = address("url");
    String title = line("title");
    if (title == null && faults.stream().noneMatch(fault -> fault.startsWith("title "))) {
      faults.add("title must be given");
    }
    if (!json.hasNonNull("url")) {
      faults.add("url must be given");
    }
    String text = text("text", LONGEST_TEXT);
    String html = text("html", LONGEST_TEXT);
    if (text != null && html != null) {
      faults.add("text and html must not both be given");
    }
    String summary = line("summary");
    var authors = names("authors");
    Instant published = time("published");
    Instant modified = time("modified");
    String section = line("section");
    var keywords = names("keywords");
    String language = language();
    URI image = address("image");
    var facts = facts();
    if (!faults.isEmpty() || url == null || title == null) {
      return new PushItem.Bad(faults);
    }
    return new PushItem.Good(
        new PushedArticle(
            url, title, summary, text, html, authors, published, modified, section, keywords,
            language, image, facts));
  }

  private @Nullable String line(String field) {
    String text = text(field, LONGEST_LINE);
    return text == null ? null : text.strip().replaceAll("\\s+", " ");
  }

  private @Nullable String text(String field, int longest) {
    JsonNode value = json.get(field);
    if (value == null || value.isNull()) {
      return null;
    }
    if (!value.isString()) {
      faults.add(field + " must be a string but is " + kind(value));
      return null;
    }
    String text = value.stringValue();
    if (text.length() > longest) {
      faults.add(field + " must have at most " + longest + " characters but has " + text.length());
      return null;
    }
    return text.isBlank() ? null : text;
  }

  private @Nullable URI address(String field) {
    String text = line(field);
    try {
      URI url = text == null ? null : new URI(text);
      if (url == null || isWeb(url)) {
        return url;
      }
    } catch (URISyntaxException e) {
      // Told below, in our words.
    }
    faults.add(field + " must be an address with http or https but is: " + text);
    return null;
  }

  private static boolean isWeb(URI url) {
    return url.getHost() != null
        && url.getRawUserInfo() == null
        && Set.of("http", "https").contains(String.valueOf(url.getScheme()));
  }

  private @Nullable Instant time(String field) {
    String text = line(field);
    try {
      return text == null ? null : OffsetDateTime.parse(text).toInstant();
    } catch (DateTimeException e) {
      faults.add(
          field
              + " must be ISO 8601 with an offset, such as 2026-11-24T09:30:00Z, but is: "
              + text);
      return null;
    }
  }

  private @Nullable String language() {
    String tag = line("language");
    if (tag != null && !tag.matches("[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*")) {
      faults.add("language must be a BCP 47 tag, such as en or pt-BR, but is: " + tag);
    }
    return tag;
  }

  /** Strings, or objects with a name. */
  private List<String> names(String field) {
    JsonNode values = json.get(field);
    if (values == null || values.isNull()) {
      return List.of();
    }
    if (!values.isArray() || values.size() > MOST_VALUES) {
      faults.add(field + " must be an array of at most " + MOST_VALUES + " strings");
      return List.of();
    }
    var names = new ArrayList<String>();
    for (JsonNode value : values) {
      JsonNode name = value.isObject() ? value.path("name") : value;
      if (!name.isString() || name.stringValue().length() > LONGEST_LINE) {
        faults.add(field + " must have strings but has " + kind(value));
        return List.of();
      }
      names.add(name.stringValue().strip());
    }
    names.removeIf(String::isEmpty);
    return names;
  }

  private Map<String, List<String>> facts() {
    JsonNode values = json.get("facts");
    var facts = new LinkedHashMap<String, List<String>>();
    if (values == null || values.isNull()) {
      return facts;
    }
    if (!values.isObject() || values.size() > MOST_VALUES) {
      faults.add("facts must be an object of at most " + MOST_VALUES + " labels");
      return facts;
    }
    values.forEachEntry((label, value) -> facts.put(label, factValues(label, value)));
    return facts;
  }

  private List<String> factValues(String label, JsonNode value) {
    var texts = new ArrayList<String>();
    for (JsonNode one : value.isArray() ? value : List.of(value)) {
      if (one.isString() && one.stringValue().length() <= LONGEST_LINE) {
        texts.add(one.stringValue());
      } else {
        faults.add("facts must have strings but " + label + " has " + kind(one));
      }
    }
    return texts;
  }

  private static String kind(JsonNode node) {
    return node.getNodeType().name().toLowerCase(java.util.Locale.ROOT);
  }
}
