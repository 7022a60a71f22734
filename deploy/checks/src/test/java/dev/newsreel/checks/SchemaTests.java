package dev.newsreel.checks;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** Every object is what the API server and the operators know, unknown fields refused. */
class SchemaTests {

  private static final SchemaRegistry REGISTRY =
      SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);
  private static final Map<String, Optional<Schema>> SCHEMAS = new ConcurrentHashMap<>();

  /** Its operator's schema is not among ours. */
  private static final List<String> WITHOUT_SCHEMA = List.of("ExternalSecret");

  @ParameterizedTest(name = "{0}")
  @MethodSource("dev.newsreel.checks.Rendering#all")
  @EnabledIf(value = "dev.newsreel.checks.Kustomize#isThere", disabledReason = Kustomize.MISSING)
  void everyObjectFitsItsSchema(Rendering rendering) {
    var wrong = new ArrayList<String>();
    for (Manifest manifest : rendering.manifests()) {
      if (!WITHOUT_SCHEMA.contains(manifest.kind())) {
        faults(manifest).forEach(fault -> wrong.add(manifest + " " + fault));
      }
    }

    assertThat(rendering.manifests()).hasSizeGreaterThan(10);
    assertThat(wrong).isEmpty();
  }

  @Test
  void refusesWhatAnApiServerWouldRefuse() {
    assertThat(
            faults(
                "{apiVersion: apps/v1, kind: Deployment, metadata: {name: a}, spec: {template: {}}}"))
        .as("a selector is missing")
        .isNotEmpty();
    assertThat(
            faults("{apiVersion: v1, kind: ServiceAccount, metadata: {name: a}, automount: true}"))
        .as("an unknown field")
        .isNotEmpty();
    assertThat(
            faults(
                "{apiVersion: kafka.strimzi.io/v1beta2, kind: KafkaTopic, metadata: {name: a}, spec: {partitions: 3}}"))
        .as("an API version that was removed")
        .isNotEmpty();
    assertThat(
            faults(
                "{apiVersion: kafka.strimzi.io/v1, kind: KafkaTopic, metadata: {name: a}, spec: {partitions: three}}"))
        .as("a word for a number")
        .isNotEmpty();
    assertThat(
            faults(
                "{apiVersion: v1, kind: LimitRange, metadata: {name: a}, spec: {limits: [{type: Container, default: {memory: 1Gii}}]}}"))
        .as("a quantity that is none")
        .isNotEmpty();
    assertThat(
            faults(
                "{apiVersion: kafka.strimzi.io/v1, kind: KafkaTopic, metadata: {name: a}, spec: {partitions: 3}}"))
        .isEmpty();
  }

  private static List<String> faults(String yaml) {
    return faults(new Manifest(new YAMLMapper().readTree(yaml)));
  }

  private static List<String> faults(Manifest manifest) {
    return SCHEMAS
        .computeIfAbsent(schemaName(manifest.json()), SchemaTests::schema)
        .map(schema ->
            schema.validate(manifest.json().toString(), InputFormat.JSON).stream()
                .map(Object::toString)
                .toList())
        .orElseGet(
            () -> List.of("is of an unknown kind or version: " + manifest.at("/apiVersion")));
  }

  private static String schemaName(JsonNode object) {
    var parts = object.path("apiVersion").asString().split("/", -1);
    var group = parts.length == 1 ? "" : "." + parts[0];
    return (object.path("kind").asString() + "." + parts[parts.length - 1] + group + ".json")
        .toLowerCase(Locale.ROOT);
  }

  private static Optional<Schema> schema(String name) {
    try (var in = SchemaTests.class.getResourceAsStream("/schemas/" + name)) {
      return in == null
          ? Optional.empty()
          : Optional.of(
              REGISTRY.getSchema(
                  new String(in.readAllBytes(), StandardCharsets.UTF_8), InputFormat.JSON));
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }
}
