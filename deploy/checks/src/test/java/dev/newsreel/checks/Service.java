package dev.newsreel.checks;

import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * A service as its own configuration in its jar describes it.
 *
 * @param groups consumer groups of its bindings
 */
record Service(String name, int port, int managementPort, List<String> groups) {

  static List<Service> all() {
    return Stream.of("ingest-service", "enrich-service", "feed-service")
        .map(Service::read)
        .toList();
  }

  private static Service read(String name) {
    try (var in = Service.class.getResourceAsStream("/" + name + ".yaml")) {
      JsonNode yaml = new YAMLMapper().readTree(in);
      return new Service(
          name,
          yaml.at("/server/port").asInt(),
          yaml.at("/management/server/port").asInt(),
          yaml.at("/spring/cloud/stream/bindings").findValuesAsString("group"));
    } catch (java.io.IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
