package dev.newsreel.ingest.parse;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * A subject a feed or entry is filed under.
 *
 * @param term the subject, never blank
 * @param scheme the vocabulary the term is taken from, as written
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Category(String term, @Nullable String scheme) {}
