package dev.newsreel.ingest.parse;

import org.jspecify.annotations.Nullable;

/**
 * A subject a feed or entry is filed under.
 *
 * @param term the subject, never blank
 * @param scheme the vocabulary the term is taken from, as written
 */
public record Category(String term, @Nullable String scheme) {}
