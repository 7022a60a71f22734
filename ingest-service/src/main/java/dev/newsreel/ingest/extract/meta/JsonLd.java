package dev.newsreel.ingest.extract.meta;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.json.JsonReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The JSON-LD of a page (schema.org vocabulary), read as leniently as it is written: raw line
 * breaks in strings, trailing commas, comments around it. A script that cannot be read is as if it
 * were not there.
 */
public final class JsonLd {

  private static final JsonMapper LENIENT =
      JsonMapper.builder()
          .enable(
              JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS,
              JsonReadFeature.ALLOW_TRAILING_COMMA,
              JsonReadFeature.ALLOW_JAVA_COMMENTS,
              JsonReadFeature.ALLOW_BACKSLASH_ESCAPING_ANY_CHARACTER)
          .build();

  private static final Set<String> ARTICLES =
      Set.of(
          "BlogPosting",
          "LiveBlogPosting",
          "Report",
          "Review",
          "CriticReview",
          "SocialMediaPosting");

  private static final int MAX_OBJECTS = 2_000;

  private final List<JsonNode> objects = new ArrayList<>();
  private final @Nullable JsonNode article;

  private JsonLd(PageElements page) {
    for (Element script : page.all("script")) {
      if (script.attr("type").toLowerCase(java.util.Locale.ROOT).contains("ld+json")) {
        collect(script.data());
      }
    }
    article = findArticle();
  }

  /** All the JSON-LD of a page. */
  public static JsonLd of(PageElements page) {
    return new JsonLd(page);
  }

  private void collect(String script) {
    try {
      int start = firstBracket(script);
      if (start >= 0) {
        collect(LENIENT.readTree(script.substring(start)));
      }
    } catch (JacksonException _) {
      // Not JSON: nobody can be told, and the page has other sources.
    }
  }

  private static int firstBracket(String script) {
    int data = script.indexOf("<![CDATA[");
    for (int i = data < 0 ? 0 : data + 9; i < script.length(); i++) {
      if (script.charAt(i) == '{' || script.charAt(i) == '[') {
        return i;
      }
    }
    return -1;
  }

  /** Objects at the top, in arrays, in {@code @graph} and as main entity; not those deeper down. */
  private void collect(JsonNode root) {
    Deque<JsonNode> todo = new ArrayDeque<>(List.of(root));
    while (!todo.isEmpty() && objects.size() < MAX_OBJECTS) {
      JsonNode node = todo.poll();
      if (node.isArray()) {
        node.forEach(todo::add);
      } else if (node.isObject()) {
        objects.add(node);
        todo.addAll(inside(node));
      }
    }
  }

  private static List<JsonNode> inside(JsonNode node) {
    var inside = new ArrayList<JsonNode>();
    for (String name : List.of("@graph", "mainEntity", "mainEntityOfPage")) {
      if (node.has(name)) {
        inside.add(node.get(name));
      }
    }
    return inside;
  }

  /** The article that says most about itself. */
  private @Nullable JsonNode findArticle() {
    JsonNode best = null;
    int most = -1;
    for (JsonNode object : objects) {
      int score = isArticle(object) ? richness(object) : -1;
      if (score > most) {
        most = score;
        best = object;
      }
    }
    return best;
  }

  private static int richness(JsonNode object) {
    int score = 0;
    for (String name : List.of("headline", "datePublished", "author", "articleBody", "publisher")) {
      score += object.has(name) ? 1 : 0;
    }
    return score;
  }

  private static boolean isArticle(JsonNode object) {
    return types(object).stream()
        .anyMatch(type -> type.endsWith("Article") || ARTICLES.contains(type));
  }

  /** The types of an object, without the vocabulary's address. */
  public static List<String> types(JsonNode object) {
    return strings(object.get("@type")).stream()
        .map(type -> type.substring(type.lastIndexOf('/') + 1))
        .toList();
  }

  /** The article of the page, if any. */
  public @Nullable JsonNode article() {
    return article;
  }

  /** All objects, in page order. */
  public List<JsonNode> objects() {
    return List.copyOf(objects);
  }

  /** The text at a name of the article, entities decoded; null when it is absent or blank. */
  public @Nullable String text(String name) {
    if (article == null) {
      return null;
    }
    List<String> values = strings(article.get(name));
    return values.isEmpty() ? null : values.getFirst();
  }

  /** Texts of a node: itself, its elements, or the names of its objects. */
  public static List<String> strings(@Nullable JsonNode node) {
    if (node == null) {
      return List.of();
    }
    if (node.isArray()) {
      var all = new ArrayList<String>();
      node.forEach(element -> all.addAll(element.isArray() ? List.of() : strings(element)));
      return all;
    }
    if (node.isObject()) {
      return node.has("name") && !node.get("name").isObject()
          ? strings(node.get("name"))
          : List.of();
    }
    String text =
        node.isString()
            ? Parser.unescapeEntities(node.stringValue(), false).strip()
            : node.asString("");
    return text.isEmpty() ? List.of() : List.of(text);
  }
}
