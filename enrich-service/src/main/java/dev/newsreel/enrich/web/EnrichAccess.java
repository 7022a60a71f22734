package dev.newsreel.enrich.web;

import static org.springframework.http.HttpMethod.DELETE;
import static org.springframework.http.HttpMethod.GET;
import static org.springframework.http.HttpMethod.POST;
import static org.springframework.http.HttpMethod.PUT;

import dev.newsreel.runtime.access.AccessRule;
import dev.newsreel.runtime.access.AccessTable;
import dev.newsreel.runtime.access.Scope;
import java.util.List;

/** Who may do what in this service. */
final class EnrichAccess {

  private EnrichAccess() {}

  static AccessTable table() {
    return new AccessTable(
        List.of(
            AccessRule.open(GET, "/openapi.json"),
            AccessRule.open(GET, "/schemas/franchise.json"),
            AccessRule.of(GET, "/api/catalog", Scope.READ),
            AccessRule.of(GET, "/api/catalog/franchises/{id}", Scope.READ),
            AccessRule.of(GET, "/api/catalog/franchises/{id}/history", Scope.CATALOG),
            AccessRule.of(PUT, "/api/catalog/franchises/{id}", Scope.CATALOG),
            AccessRule.of(DELETE, "/api/catalog/franchises/{id}", Scope.CATALOG),
            AccessRule.of(POST, "/api/catalog/import", Scope.CATALOG),
            AccessRule.of(POST, "/api/preview/tags", Scope.PREVIEW),
            AccessRule.of(POST, "/api/corrections", Scope.CATALOG),
            AccessRule.of(GET, "/api/corrections", Scope.CATALOG),
            AccessRule.of(GET, "/api/corrections/evaluation.jsonl", Scope.CATALOG),
            AccessRule.of(GET, "/api/corrections/{article}", Scope.CATALOG),
            AccessRule.of(DELETE, "/api/corrections/{article}", Scope.CATALOG),
            AccessRule.of(GET, "/api/review", Scope.CATALOG),
            AccessRule.of(POST, "/api/review/{id}/accept", Scope.CATALOG),
            AccessRule.of(POST, "/api/review/{id}/dismiss", Scope.CATALOG),
            AccessRule.of(POST, "/api/catalog/franchises/{id}/proposals", Scope.CATALOG),
            AccessRule.of(GET, "/api/retag", Scope.CATALOG),
            AccessRule.of(POST, "/api/retag", Scope.CATALOG),
            AccessRule.of(DELETE, "/api/retag", Scope.CATALOG),
            AccessRule.of(GET, "/api/dead-letters", Scope.OPERATE),
            AccessRule.of(GET, "/api/dead-letters/{id}", Scope.OPERATE),
            AccessRule.of(POST, "/api/dead-letters/{id}/replay", Scope.OPERATE)));
  }
}
