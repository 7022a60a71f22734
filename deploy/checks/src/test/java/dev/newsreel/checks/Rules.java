package dev.newsreel.checks;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** Alert rules, recorded series and dashboards, as files. */
final class Rules {

  private static final YAMLMapper YAML = new YAMLMapper();
  private static final Pattern NAME =
      Pattern.compile(
          "(?<![\\w:\"{])(newsreel_[a-z_]+|http_[a-z_]+|jvm_[a-z_]+|process_[a-z_]+|up)(?=[\\s{\\[)]|$)");

  private Rules() {}

  /** The groups of every rule file, in the order of their names. */
  static List<JsonNode> groups() {
    return Repository.files(Repository.OBSERVABILITY.resolve("rules"), ".yaml").stream()
        .sorted(java.util.Comparator.reverseOrder())
        .map(file -> YAML.readTree(Repository.read(file)))
        .flatMap(rules -> Manifest.stream(rules.path("groups")))
        .toList();
  }

  static Stream<JsonNode> alerts() {
    return groups().stream()
        .flatMap(group -> Manifest.stream(group.path("rules")))
        .filter(rule -> rule.has("alert"));
  }

  /** Each query of a dashboard, with the title of its panel. */
  record Query(String dashboard, String panel, String expression) {}

  static List<Query> queries() {
    var queries = new ArrayList<Query>();
    for (var file : Repository.files(Repository.OBSERVABILITY.resolve("dashboards"), ".json")) {
      JsonNode dashboard = JsonMapper.shared().readTree(Repository.read(file));
      for (JsonNode panel : dashboard.path("panels")) {
        for (JsonNode target : panel.path("targets")) {
          queries.add(
              new Query(
                  dashboard.path("title").asString(),
                  panel.path("title").asString(),
                  target.path("expr").asString()));
        }
      }
    }
    return queries;
  }

  /** Every series that a rule or a dashboard asks a service for. */
  static Set<String> series() {
    var names = new TreeSet<String>();
    Stream.concat(
            groups().stream()
                .flatMap(group -> Manifest.stream(group.path("rules")))
                .map(rule -> rule.path("expr").asString()),
            queries().stream().map(Query::expression))
        .forEach(expression ->
            NAME.matcher(expression).results().forEach(found -> names.add(found.group(1))));
    names.remove("up");
    return names;
  }
}
