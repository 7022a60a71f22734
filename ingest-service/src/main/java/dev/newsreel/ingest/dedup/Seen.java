package dev.newsreel.ingest.dedup;

import dev.newsreel.events.SourceRef;
import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * What is remembered of an article.
 *
 * @param revision the last one reserved
 * @param storyId chosen when it was first seen, never changed
 * @param backfill whether it was old when first seen
 */
public record Seen(
    int revision,
    URI url,
    SourceRef source,
    @Nullable String storyId,
    boolean backfill,
    boolean retracted) {}
