package dev.newsreel.feed.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

/**
 * What is asked for a subscription; in a change, what is absent stays.
 *
 * @param url where to send
 * @param template {@code standard}, {@code discord} or {@code slack}
 * @param events of {@code news}, {@code update} and {@code retraction}
 * @param backfill also articles that were old when first seen
 * @param retags also what only a changed catalog says
 * @param since where to begin: a position, or a time as for streams; absent: now
 */
record SubscriptionRequest(
    @Nullable String name,
    @Nullable String url,
    @Nullable String template,
    @Nullable List<@Nullable String> franchises,
    @Nullable List<@Nullable String> shows,
    @Nullable List<@Nullable String> kinds,
    @Nullable List<@Nullable String> roles,
    @Nullable Double minConfidence,
    @Nullable List<@Nullable String> languages,
    @Nullable List<@Nullable String> sources,
    @Nullable List<@Nullable String> events,
    @Nullable Boolean backfill,
    @Nullable Boolean retags,
    @Nullable Boolean paused,
    @Nullable String since) {

  /** As a query would say it. */
  MultiValueMap<String, String> query() {
    var query = new LinkedMultiValueMap<String, String>();
    put(query, "franchise", franchises);
    put(query, "show", shows);
    put(query, "kind", kinds);
    put(query, "role", roles);
    put(query, "language", languages);
    put(query, "source", sources);
    if (minConfidence != null) {
      query.add("min-confidence", minConfidence.toString());
    }
    return query;
  }

  private static void put(
      MultiValueMap<String, String> query, String name, @Nullable List<@Nullable String> values) {
    if (values != null) {
      for (String value : values) {
        query.add(name, value == null ? "" : value);
      }
    }
  }
}
