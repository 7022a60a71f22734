package dev.newsreel.feed.web;

import static dev.newsreel.runtime.access.AccessRule.all;
import static dev.newsreel.runtime.access.AccessRule.open;

import dev.newsreel.runtime.access.AccessRule;
import dev.newsreel.runtime.access.AccessTable;
import dev.newsreel.runtime.access.Scope;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;

/** Who may do what in feed-service. */
@Configuration(proxyBeanMethods = false)
class FeedAccess {

  @Bean
  AccessTable accessTable() {
    return new AccessTable(
        List.of(
            open(HttpMethod.GET, "/"),
            open(HttpMethod.GET, "/index.html"),
            open(HttpMethod.GET, "/explain.html"),
            open(HttpMethod.GET, "/wall.html"),
            open(HttpMethod.GET, "/sources.html"),
            open(HttpMethod.GET, "/sources/**"),
            open(HttpMethod.GET, "/subscriptions.html"),
            open(HttpMethod.GET, "/docs"),
            open(HttpMethod.GET, "/assets/**"),
            open(HttpMethod.GET, "/embed.js"),
            open(HttpMethod.GET, "/openapi.json"),
            open(HttpMethod.GET, "/sign-in"),
            open(HttpMethod.POST, "/hub"),
            AccessRule.of(HttpMethod.GET, "/api/franchises/**", Scope.READ),
            AccessRule.of(HttpMethod.GET, "/api/shows/**", Scope.READ),
            AccessRule.of(HttpMethod.GET, "/api/news/**", Scope.READ),
            AccessRule.of(HttpMethod.GET, "/api/stories/**", Scope.READ),
            AccessRule.of(HttpMethod.GET, "/api/trends", Scope.READ),
            AccessRule.of(HttpMethod.GET, "/api/stream", Scope.READ),
            AccessRule.of(HttpMethod.GET, "/franchises/**", Scope.READ),
            AccessRule.of(HttpMethod.GET, "/opml", Scope.READ),
            all("/api/subscriptions/**", Scope.SUBSCRIPTIONS),
            all("/api/dead-letters/**", Scope.OPERATE),
            // What the explain page asks; enrich-service has the same rows.
            AccessRule.of(HttpMethod.POST, "/ops/enrich/api/preview/tags", Scope.PREVIEW),
            AccessRule.of(HttpMethod.GET, "/ops/enrich/api/catalog/franchises/{id}", Scope.READ),
            all("/ops/**", Scope.ADMIN)));
  }
}
