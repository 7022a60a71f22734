package dev.newsreel.feed;

import static org.assertj.core.api.Assertions.assertThat;

import dev.newsreel.events.EventJson;
import dev.newsreel.runtime.access.Scope;
import java.io.InputStream;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Asks every operation of the API's own description for things that make sense and things that do
 * not. Whatever is asked, the service does not fail, answers what it has documented, and says what
 * was wrong as a problem. {@code -Dnewsreel.fuzz.seed} and {@code -Dnewsreel.fuzz.cases} change it.
 */
class FuzzIT {

  private static final long SEED = Long.getLong("newsreel.fuzz.seed", 20261124);
  private static final int CASES = Integer.getInteger("newsreel.fuzz.cases", 25);

  private static final List<String> NASTY =
      List.of(
          "",
          " ",
          "0",
          "-1",
          "1e309",
          "NaN",
          "99999999999999999999",
          "null",
          "true",
          "'",
          "\"",
          "<script>alert(1)</script>",
          "../../etc/passwd",
          "%00",
          "\u0000",
          "\r\nX-Injected: yes",
          "ünïcödé",
          "😀",
          "\uFEFF",
          "a,b,,c",
          "[]",
          "{}",
          "*",
          "(((",
          "\"unclosed",
          "title:",
          "a AND",
          "1-0",
          "0-0",
          "999999999-999999999999999999",
          "2026-11-24T12:00:00Z",
          "-99999999999d",
          "$where",
          "x".repeat(3000));

  private static final HttpClient HTTP = HttpClient.newHttpClient();

  private final Random random = new Random(SEED);
  private JsonNode api = EventJson.mapper().createObjectNode();

  private record Operation(String method, String path, JsonNode description) {}

  private record Case(String method, String target, Map<String, String> headers, String body) {

    @Override
    public String toString() {
      return method
          + " "
          + target.substring(0, Math.min(300, target.length()))
          + " "
          + headers
          + " "
          + body.substring(0, Math.min(300, body.length()));
    }
  }

  @Test
  void answersWhateverIsAskedAsItIsDescribed() throws Exception {
    System.out.println("Fuzzing with -Dnewsreel.fuzz.seed=" + SEED);
    var faults = new ArrayList<String>();
    try (var feed = RunningFeed.start("--newsreel.feed.outbound.timeout=1s")) {
      CatalogWriter.write(feed, "bosch");
      feed.publish(Items.item("fuzzed", "bosch"));
      var operator = new Operator(feed, Scope.ADMIN);
      api = operator.get("/openapi.json");
      for (Operation operation : operations()) {
        for (int n = 0; n < CASES; n++) {
          Case one = invent(operation);
          String fault = fault(feed, operation, one, n % 5 == 4 ? null : operator.key());
          if (fault != null) {
            faults.add(fault + " <- " + one);
          }
        }
      }
      assertThat(operator.get("/api/news").get("items")).isNotNull();
    }
    assertThat(faults).as("seed " + SEED).isEmpty();
  }

  private List<Operation> operations() {
    var all = new ArrayList<Operation>();
    api.get("paths")
        .properties()
        .forEach(path ->
            path.getValue()
                .properties()
                .forEach(method ->
                    all.add(
                        new Operation(
                            method.getKey().toUpperCase(Locale.ROOT),
                            path.getKey(),
                            method.getValue()))));
    return all;
  }

  private JsonNode resolve(JsonNode node) {
    return node.has("$ref") ? api.at(node.get("$ref").asString().substring(1)) : node;
  }

  private Case invent(Operation operation) {
    String path = operation.path();
    var query = new ArrayList<String>();
    var headers = new java.util.TreeMap<String, String>();
    for (JsonNode given : operation.description().path("parameters")) {
      JsonNode parameter = resolve(given);
      String name = parameter.get("name").asString();
      String value = value(parameter);
      switch (parameter.get("in").asString()) {
        case "path" -> path = path.replace("{" + name + "}", value.isEmpty() ? "x" : encode(value));
        case "query" -> {
          if (random.nextInt(3) > 0) {
            query.add(encode(name) + "=" + encode(value));
          }
        }
        default -> headers.put(name, value.replaceAll("[^\\x21-\\x7e]", "?"));
      }
    }
    String body = "";
    var content = operation.description().path("requestBody").path("content").properties();
    if (!content.isEmpty()) {
      var first = content.iterator().next();
      headers.put("Content-Type", random.nextInt(10) == 0 ? "text/plain" : first.getKey());
      body = body(first.getKey(), first.getValue());
    }
    return new Case(
        operation.method(),
        query.isEmpty() ? path : path + "?" + String.join("&", query),
        headers,
        body);
  }

  private String value(JsonNode parameter) {
    JsonNode example = parameter.path("example");
    return !example.isMissingNode() && random.nextInt(3) == 0 ? text(example) : nasty();
  }

  private static String text(JsonNode example) {
    return example.isValueNode() ? example.asString() : example.toString();
  }

  private String nasty() {
    return NASTY.get(random.nextInt(NASTY.size()));
  }

  private String body(String type, JsonNode media) {
    JsonNode example = media.path("example");
    if (type.contains("form")) {
      return example.properties().stream()
          .map(field ->
              encode(field.getKey())
                  + "="
                  + encode(random.nextInt(3) == 0 ? nasty() : text(field.getValue())))
          .collect(Collectors.joining("&"));
    }
    return switch (random.nextInt(8)) {
      case 0 -> nasty();
      case 1 -> "[" + example + "]";
      case 2 -> "{\"" + nasty().replace("\"", "") + "\":1}";
      default -> mutated(example, resolve(media.path("schema"))).toString();
    };
  }

  /** The example with some fields of the schema replaced by values that are not asked for. */
  private JsonNode mutated(JsonNode example, JsonNode schema) {
    var changed = (ObjectNode) example.deepCopy();
    for (var field : schema.path("properties").properties()) {
      if (random.nextInt(4) == 0) {
        changed.set(field.getKey(), odd());
      }
    }
    return changed;
  }

  private JsonNode odd() {
    var nodes = EventJson.mapper().getNodeFactory();
    return switch (random.nextInt(7)) {
      case 0 -> nodes.nullNode();
      case 1 -> nodes.numberNode(random.nextLong());
      case 2 -> nodes.booleanNode(random.nextBoolean());
      case 3 -> new ArrayNode(nodes).add(nasty()).addNull();
      case 4 -> new ObjectNode(nodes).put(nasty(), 1);
      default -> nodes.stringNode(nasty());
    };
  }

  private static String encode(String value) {
    return URLEncoder.encode(value, StandardCharsets.UTF_8).replace("+", "%20");
  }

  private static @org.jspecify.annotations.Nullable String fault(
      RunningFeed feed,
      Operation operation,
      Case one,
      @org.jspecify.annotations.Nullable String key)
      throws Exception {
    var request =
        HttpRequest.newBuilder(feed.uri(one.target()))
            .timeout(Duration.ofSeconds(20))
            .method(one.method(), HttpRequest.BodyPublishers.ofString(one.body()));
    one.headers().forEach(request::header);
    if (key != null) {
      request.header("Authorization", "Bearer " + key);
    }
    HttpResponse<InputStream> answer = HTTP.send(request.build(), BodyHandlers.ofInputStream());
    try (InputStream body = answer.body()) {
      return judge(operation, answer, body);
    }
  }

  private static @org.jspecify.annotations.Nullable String judge(
      Operation operation, HttpResponse<InputStream> answer, InputStream body) throws Exception {
    int status = answer.statusCode();
    String type = answer.headers().firstValue("Content-Type").orElse("");
    if (status >= 500) {
      return "failed with "
          + status
          + " "
          + new String(body.readNBytes(500), StandardCharsets.UTF_8);
    }
    if (status < 400) {
      boolean isKnown =
          operation.description().get("responses").has(Integer.toString(status)) || status == 304;
      return isKnown ? null : "answered with " + status + ", which is not documented";
    }
    if (status == 414) {
      return null; // The server below refuses such a line before anybody can say more.
    }
    if (!type.startsWith("application/problem+json")) {
      return status + " is " + type + " and no problem";
    }
    JsonNode problem = EventJson.mapper().readTree(body.readAllBytes());
    boolean isWhole =
        problem.path("type").asString("").startsWith("urn:newsreel:problem:")
            && problem.path("status").asInt() == status
            && !problem.path("detail").asString("").isEmpty();
    return isWhole ? null : "the problem is not whole: " + problem;
  }
}
