package dev.newsreel.checks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** A kustomization that is checked: an overlay, or the base with components. */
final class Rendering {

  private static final YAMLMapper YAML = new YAMLMapper();
  private static final Map<Path, List<Manifest>> RENDERED = new ConcurrentHashMap<>();

  private final String name;
  private final Path folder;

  private Rendering(String name, Path folder) {
    this.name = name;
    this.folder = folder;
  }

  /** Every overlay, every component alone, and what may go together. */
  static Stream<Rendering> all() {
    return Stream.concat(overlays(), Stream.concat(single(), together()));
  }

  static Stream<Rendering> overlays() {
    return folders(Repository.KUBERNETES.resolve("overlays"))
        .map(folder -> new Rendering(folder.getFileName().toString(), folder));
  }

  static Stream<Rendering> overlay(String name) {
    return overlays().filter(each -> each.name.equals(name));
  }

  /** The names of all components. */
  static List<String> components() {
    return folders(Repository.KUBERNETES.resolve("components"))
        .map(folder -> folder.getFileName().toString())
        .toList();
  }

  private static Stream<Rendering> single() {
    return components().stream().map(component -> combination(List.of(component)));
  }

  /** Each way to Kafka, to MongoDB and to readers, with everything that goes with all of them. */
  private static Stream<Rendering> together() {
    var combinations = new ArrayList<Rendering>();
    for (String kafka : List.of("kafka-strimzi", "kafka-external")) {
      for (String store : List.of("mongodb-external", "mongodb-operator")) {
        for (String entry : List.of("gateway-api", "ingress")) {
          combinations.add(
              combination(
                  List.of(
                      kafka,
                      store,
                      entry,
                      "autoscaling",
                      "network-policies",
                      kafka.equals("kafka-strimzi")
                          ? "network-policies-operators"
                          : "network-policies-external",
                      "monitoring",
                      "dashboards",
                      "opentelemetry",
                      "cpu-limits",
                      "external-secrets")));
        }
      }
    }
    return combinations.stream();
  }

  private static Rendering combination(List<String> components) {
    var name = components.stream().limit(3).collect(Collectors.joining("+"));
    var folder = Path.of("target", "combinations", name).toAbsolutePath();
    try {
      Files.createDirectories(folder);
      Files.writeString(folder.resolve("kustomization.yaml"), kustomization(folder, components));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new Rendering("base+" + name + (components.size() > 3 ? "+all" : ""), folder);
  }

  private static String kustomization(Path folder, List<String> components) {
    var to = folder.relativize(Repository.KUBERNETES);
    return "namespace: newsreel\nresources: ["
        + to.resolve("base")
        + "]\nimages:\n"
        + Stream.of("ingest", "enrich", "feed")
            .map(service -> "- {name: newsreel/" + service + "-service, newTag: 0.1.0}\n")
            .collect(Collectors.joining())
        + "components:\n"
        + components.stream()
            .map(component -> "- " + to.resolve("components").resolve(component) + "\n")
            .collect(Collectors.joining());
  }

  private static Stream<Path> folders(Path parent) {
    try (var all = Files.list(parent)) {
      return all.filter(Files::isDirectory).sorted().toList().stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Its objects, rendered once. */
  List<Manifest> manifests() {
    return RENDERED.computeIfAbsent(folder, each -> parse(Kustomize.render(each)));
  }

  Stream<Manifest> of(String kind) {
    return manifests().stream().filter(each -> each.is(kind));
  }

  private static List<Manifest> parse(String yaml) {
    return YAML.readerFor(JsonNode.class).<JsonNode>readValues(yaml).readAll().stream()
        .map(Manifest::new)
        .toList();
  }

  @Override
  public String toString() {
    return name;
  }
}
