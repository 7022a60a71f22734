package dev.newsreel.enrich.link;

import dev.newsreel.events.catalog.Ambiguity;

/**
 * A place where an accepted franchise or show is named.
 *
 * @param text number of the block
 * @param first first token
 * @param last last token
 * @param start first unit in the block's text
 * @param end one after the last unit
 * @param setApart in quotation marks or italics
 * @param opensText at the beginning of its paragraph, perhaps behind a number
 */
public record Sighting(
    int text,
    int first,
    int last,
    int start,
    int end,
    Ambiguity ambiguity,
    boolean setApart,
    boolean opensText) {}
