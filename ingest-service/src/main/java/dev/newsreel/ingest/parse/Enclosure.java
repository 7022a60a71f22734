package dev.newsreel.ingest.parse;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * A file that belongs to an entry.
 *
 * @param url absolute where a base was known
 * @param type media type as written
 * @param length size in bytes as written, which need not be a number
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Enclosure(String url, @Nullable String type, @Nullable String length) {}
