package dev.newsreel.ingest.extract.meta;

/**
 * A value and the place on the page that gave it.
 *
 * @param source a short name such as {@code json-ld:datePublished}, {@code og:title} or {@code h1}
 */
public record Sourced<T>(T value, String source) {}
