package dev.newsreel.ingest.web;

import static org.springframework.http.HttpMethod.DELETE;
import static org.springframework.http.HttpMethod.GET;
import static org.springframework.http.HttpMethod.POST;

import dev.newsreel.runtime.access.AccessRule;
import dev.newsreel.runtime.access.AccessTable;
import dev.newsreel.runtime.access.Scope;
import java.util.List;

/** Who may do what in this service. */
final class IngestAccess {

  static final AccessTable TABLE =
      new AccessTable(
          List.of(
              AccessRule.of(POST, "/api/articles", Scope.PUSH),
              AccessRule.of(DELETE, "/api/articles/{id}", Scope.PUSH),
              // Addresses of sources may carry secrets, so reading them needs the scope too.
              AccessRule.all("/api/sources/**", Scope.SOURCES),
              // A preview that fetches is a proxy.
              AccessRule.all("/api/preview/**", Scope.PREVIEW),
              AccessRule.of(GET, "/api/preview", Scope.PREVIEW),
              AccessRule.all("/api/dead-letters/**", Scope.OPERATE),
              // The signature is the credential.
              AccessRule.open(POST, "/webhooks/{source}"),
              // The token in the path is the secret; hubs know no keys.
              AccessRule.open(GET, "/websub/{token}"),
              AccessRule.open(POST, "/websub/{token}"),
              AccessRule.open(GET, "/openapi.json")));

  private IngestAccess() {}
}
