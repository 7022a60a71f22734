package dev.newsreel.enrich.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.newsreel.enrich.EnrichClient;
import dev.newsreel.enrich.EnrichTest;
import dev.newsreel.runtime.access.AccessRule;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.reactive.result.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.JsonNode;

@EnrichTest
class OpenApiIT {

  @Autowired private EnrichClient client;
  @Autowired private RequestMappingHandlerMapping requestMappingHandlerMapping;

  @Test
  void describesEveryRouteAndNoOther() {
    var answer = client.send("GET", "/openapi.json", null, Map.of());

    assertThat(answer.json().path("openapi").asString()).isEqualTo("3.1.0");
    assertThat(described(answer.json())).isEqualTo(mapped());
  }

  @Test
  void letsSomebodyInToEveryRoute() {
    var rules =
        EnrichAccess.table().rules().stream()
            .map(OpenApiIT::route)
            .collect(Collectors.toCollection(TreeSet::new));

    assertThat(rules).isEqualTo(mapped());
  }

  @Test
  void servesTheSchemaOfAFile() {
    var answer = client.send("GET", "/schemas/franchise.json", null, Map.of());

    assertThat(answer.header("Content-Type")).contains("application/schema+json");
    assertThat(answer.json().path("title").asString()).isEqualTo("A franchise");
  }

  private static String route(AccessRule rule) {
    return rule.method() + " " + rule.pattern().getPatternString();
  }

  private static Set<String> described(JsonNode description) {
    var routes = new TreeSet<String>();
    description
        .path("paths")
        .properties()
        .forEach(path ->
            path.getValue()
                .propertyNames()
                .forEach(
                    method -> routes.add(method.toUpperCase(Locale.ROOT) + " " + path.getKey())));
    return routes;
  }

  private Set<String> mapped() {
    var routes = new TreeSet<String>();
    requestMappingHandlerMapping
        .getHandlerMethods()
        .keySet()
        .forEach(mapping ->
            mapping
                .getPatternsCondition()
                .getPatterns()
                .forEach(pattern ->
                    mapping
                        .getMethodsCondition()
                        .getMethods()
                        .forEach(method -> routes.add(method + " " + pattern.getPatternString()))));
    return routes;
  }
}
