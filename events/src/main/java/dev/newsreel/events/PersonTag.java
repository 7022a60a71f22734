package dev.newsreel.events;

import org.jspecify.annotations.Nullable;

/**
 * A person the article names.
 *
 * @param character whom the person plays
 * @param show id of the show of that credit
 */
public record PersonTag(String name, @Nullable String character, @Nullable String show) {}
