package dev.newsreel.feed.subscription;

import java.time.Instant;

/**
 * A story that a subscriber would not take.
 *
 * @param position where it is in the log
 * @param article its article
 * @param reason what the subscriber said
 * @param at when it was given up
 */
public record DeadLetter(String position, String article, String reason, Instant at) {}
