package dev.newsreel.checks;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/**
 * One object for the API server.
 *
 * @param json as rendered
 */
record Manifest(JsonNode json) {

  String kind() {
    return json.path("kind").asString();
  }

  String name() {
    return json.at("/metadata/name").asString();
  }

  boolean is(String kind) {
    return kind().equals(kind);
  }

  /** What is at a JSON pointer; a missing node when nothing is. */
  JsonNode at(String pointer) {
    return json.at(pointer);
  }

  JsonNode pod() {
    return at("/spec/template/spec");
  }

  /** The one container of a Deployment. */
  JsonNode container() {
    return pod().path("containers").path(0);
  }

  /** Labels of the pods of a Deployment. */
  Map<String, String> podLabels() {
    return strings(at("/spec/template/metadata/labels"));
  }

  static Map<String, String> strings(JsonNode object) {
    var strings = new TreeMap<String, String>();
    object.properties().forEach(each -> strings.put(each.getKey(), each.getValue().asString()));
    return strings;
  }

  static Stream<JsonNode> stream(JsonNode array) {
    return array.valueStream();
  }

  static List<String> texts(JsonNode array) {
    return array.valueStream().map(JsonNode::asString).toList();
  }

  @Override
  public String toString() {
    return kind() + "/" + name();
  }
}
