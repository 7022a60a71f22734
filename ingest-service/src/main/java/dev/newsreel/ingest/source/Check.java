package dev.newsreel.ingest.source;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What one look at a source came to: a line of its history.
 *
 * @param outcome {@code fetched}, {@code not-modified}, {@code throttled}, {@code failed} or {@code
 *     pushed}
 * @param reason why it failed, as {@code fetch} names it
 * @param detail for a person
 * @param entries in the document
 * @param fresh entries that were new or had changed
 * @param published articles and revisions published
 * @param problems what was wrong with the document although it could be read
 * @param millis how long it took
 */
public record Check(
    Instant at,
    String outcome,
    @Nullable String reason,
    @Nullable String detail,
    int entries,
    int fresh,
    int published,
    int problems,
    long millis) {}
