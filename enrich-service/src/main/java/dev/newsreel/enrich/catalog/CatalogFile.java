package dev.newsreel.enrich.catalog;

/**
 * The text of one file of a catalog.
 *
 * @param name relative to the catalog's folder, such as {@code franchises/bosch.yaml}
 */
public record CatalogFile(String name, String text) {}
