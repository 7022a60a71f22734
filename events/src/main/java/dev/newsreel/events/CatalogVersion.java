package dev.newsreel.events;

/**
 * The catalog a decision was taken with.
 *
 * @param sequence grows with every change of the catalog
 * @param digest 64 hex digits over the whole catalog
 */
public record CatalogVersion(long sequence, String digest) {}
