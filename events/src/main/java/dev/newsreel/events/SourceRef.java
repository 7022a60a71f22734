package dev.newsreel.events;

/**
 * The source an article came from.
 *
 * @param id the source's id in ingest-service, such as {@code tvline}
 * @param name the outlet's name as a reader knows it
 */
public record SourceRef(String id, String name) {}
