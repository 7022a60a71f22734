package dev.newsreel.ingest.parse;

import org.jspecify.annotations.Nullable;

/**
 * The feed an entry was taken over from.
 *
 * @param title its title
 * @param link its site, or the feed itself where the entry names only that
 */
public record EntrySource(FeedText title, @Nullable String link) {}
