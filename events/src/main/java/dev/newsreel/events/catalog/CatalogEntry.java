package dev.newsreel.events.catalog;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One franchise as the catalog has it now. Topic {@link dev.newsreel.events.Topics#CATALOG}, key =
 * franchise id, compacted; a {@code null} value deletes the franchise.
 *
 * @param sequence of the whole catalog; only grows
 * @param version of this franchise, from 1, for optimistic changes
 * @param digest 64 hex digits over the franchise's JSON
 * @param editor {@code seed} for the files in the jar, else who changed it
 */
public record CatalogEntry(
    long sequence,
    int version,
    String digest,
    String editor,
    Instant changed,
    @Nullable Franchise franchise) {}
