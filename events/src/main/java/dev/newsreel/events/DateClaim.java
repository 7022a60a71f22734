package dev.newsreel.events;

import org.jspecify.annotations.Nullable;

/**
 * A date the article claims. A claim never overwrites the catalog.
 *
 * @param what {@code premiere}, {@code season-premiere}, {@code finale}, {@code trailer} or {@code
 *     availability}
 * @param date ISO 8601, as exact as the article: {@code 2025-07-09}, {@code 2026-01} or {@code
 *     2026}
 * @param show id of the show
 */
public record DateClaim(
    String what, String date, @Nullable String show, @Nullable Integer season) {}
