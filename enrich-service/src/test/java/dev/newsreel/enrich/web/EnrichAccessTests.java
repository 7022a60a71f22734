package dev.newsreel.enrich.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.http.HttpMethod;
import org.springframework.http.server.PathContainer;

class EnrichAccessTests {

  @ParameterizedTest
  @CsvSource({
    "GET, /openapi.json, anybody",
    "GET, /schemas/franchise.json, anybody",
    "GET, /api/catalog, read",
    "HEAD, /api/catalog, read",
    "GET, /api/catalog/franchises/bosch, read",
    "GET, /api/catalog/franchises/bosch/history, catalog",
    "PUT, /api/catalog/franchises/bosch, catalog",
    "DELETE, /api/catalog/franchises/bosch, catalog",
    "POST, /api/catalog/import, catalog",
    "POST, /api/preview/tags, preview",
    "GET, /api/corrections, catalog",
    "POST, /api/corrections, catalog",
    "GET, /api/corrections/evaluation.jsonl, catalog",
    "GET, /api/corrections/x, catalog",
    "DELETE, /api/corrections/x, catalog",
    "GET, /api/review, catalog",
    "POST, /api/review/x/accept, catalog",
    "POST, /api/review/x/dismiss, catalog",
    "POST, /api/catalog/franchises/bosch/proposals, catalog",
    "GET, /api/retag, catalog",
    "POST, /api/retag, catalog",
    "DELETE, /api/retag, catalog",
    "GET, /api/dead-letters, operate",
    "GET, /api/dead-letters/x, operate",
    "POST, /api/dead-letters/x/replay, operate",
    "POST, /api/catalog, nobody",
    "PATCH, /api/catalog/franchises/bosch, nobody",
    "GET, /api/preview/tags, nobody",
    "GET, /actuator, nobody",
    "GET, /actuator/env, nobody",
    "GET, /api, nobody",
    "GET, /, nobody"
  })
  void letsIn(String method, String path, String who) {
    var rule = EnrichAccess.table().rule(HttpMethod.valueOf(method), PathContainer.parsePath(path));

    var scope =
        rule.map(row ->
            row.scope() == null
                ? "anybody"
                : String.valueOf(row.scope()).toLowerCase(java.util.Locale.ROOT));
    assertThat(scope.orElse("nobody")).isEqualTo(who);
  }

  @Test
  void hasNoRowThatAnotherHides() {
    var rules = EnrichAccess.table().rules();
    var keys = rules.stream().map(rule -> rule.method() + " " + rule.pattern()).toList();

    assertThat(keys).doesNotHaveDuplicates();
  }
}
