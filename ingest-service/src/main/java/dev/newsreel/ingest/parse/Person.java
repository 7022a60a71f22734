package dev.newsreel.ingest.parse;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/** An author as a feed names them; at least one of the three is there. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Person(@Nullable String name, @Nullable String email, @Nullable String uri) {}
