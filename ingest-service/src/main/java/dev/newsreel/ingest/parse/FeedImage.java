package dev.newsreel.ingest.parse;

import org.jspecify.annotations.Nullable;

/**
 * The picture of a feed.
 *
 * @param url where the picture is
 * @param title text that stands for it
 * @param link the page it leads to
 */
public record FeedImage(@Nullable String url, @Nullable String title, @Nullable String link) {}
