package dev.newsreel.ingest.parse;

import org.jspecify.annotations.Nullable;

/** An author as a feed names them; at least one of the three is there. */
public record Person(@Nullable String name, @Nullable String email, @Nullable String uri) {}
