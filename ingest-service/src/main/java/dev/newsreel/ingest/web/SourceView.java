package dev.newsreel.ingest.web;

import dev.newsreel.ingest.source.Health;
import dev.newsreel.ingest.source.Origin;
import dev.newsreel.ingest.source.Source;
import dev.newsreel.ingest.source.SourceState;
import dev.newsreel.ingest.source.StoredSource;
import java.net.URI;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A source as answers show it.
 *
 * @param kind {@code feed}, {@code sitemap}, {@code listing} or {@code push}
 * @param address where it is polled, with everything left out that may be a secret
 * @param links CSS selector of a listing
 */
record SourceView(
    String id,
    String name,
    String group,
    String kind,
    @Nullable String address,
    @Nullable String links,
    @Nullable URI site,
    boolean muted,
    @Nullable String checked,
    @Nullable String checkedOn,
    String addedBy,
    Health health,
    @Nullable Instant healthSince,
    @Nullable Instant lastCheck,
    @Nullable Instant lastSuccess,
    @Nullable Instant nextCheck,
    int failures,
    @Nullable String movedTo) {

  static SourceView of(StoredSource stored) {
    Source source = stored.source();
    SourceState state = stored.state();
    URI url = source.origin().url();
    return new SourceView(
        source.id().value(),
        source.name(),
        source.group(),
        kind(source.origin()),
        url == null ? null : Secrecy.shown(url),
        source.origin() instanceof Origin.Listing(_, var links) ? links : null,
        source.site(),
        source.muted(),
        source.checked(),
        source.checkedOn(),
        stored.addedBy(),
        state.health(),
        state.healthSince(),
        state.lastCheck(),
        state.lastSuccess(),
        state.nextCheck(),
        state.failures(),
        state.moved() == null ? null : Secrecy.shown(state.moved().to()));
  }

  private static String kind(Origin origin) {
    return switch (origin) {
      case Origin.Feed _ -> "feed";
      case Origin.NewsSitemap _ -> "sitemap";
      case Origin.Listing _ -> "listing";
      case Origin.Push _ -> "push";
    };
  }
}
