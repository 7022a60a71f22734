package dev.newsreel.feed.log;

/**
 * One incarnation of the log.
 *
 * @param ordinal from 1
 * @param topicId Kafka's id of the topic
 */
public record Epoch(int ordinal, String topicId) {}
