package dev.newsreel.events.catalog;

import org.jspecify.annotations.Nullable;

/**
 * Where the facts of an entry are from.
 *
 * @param from {@code hand}, {@code wikidata}, {@code article-claim} or {@code tvmaze} (CC BY-SA:
 *     its page must stand in the note)
 * @param asOf ISO 8601 date
 * @param note what exactly, when not all
 */
public record FactSource(String from, String asOf, @Nullable String note) {}
