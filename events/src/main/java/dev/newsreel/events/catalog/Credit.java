package dev.newsreel.events.catalog;

import org.jspecify.annotations.Nullable;

/**
 * A person's part in a show.
 *
 * @param person the name as credited
 * @param character whom the person plays
 * @param billing {@code main} or {@code recurring}; main when absent
 */
public record Credit(String person, @Nullable String character, @Nullable String billing) {}
