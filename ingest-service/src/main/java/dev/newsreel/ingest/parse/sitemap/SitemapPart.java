package dev.newsreel.ingest.parse.sitemap;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One sitemap of an index.
 *
 * @param url absolute, {@code http} or {@code https}
 * @param modified when any page of it last changed
 */
public record SitemapPart(String url, @Nullable Instant modified) {}
