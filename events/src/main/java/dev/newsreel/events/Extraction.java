package dev.newsreel.events;

/**
 * How the article's text was found.
 *
 * @param method {@code rules}, {@code json-ld}, {@code generic}, {@code baseline}, {@code feed} or
 *     {@code push}
 * @param confidence in [0,1]
 */
public record Extraction(String method, double confidence) {}
