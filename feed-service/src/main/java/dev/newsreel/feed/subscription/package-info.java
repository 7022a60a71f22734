/**
 * Subscribers that are told: each a reader of the log with a cursor of its own, served by whichever
 * replica holds its lease.
 */
@NullMarked
package dev.newsreel.feed.subscription;

import org.jspecify.annotations.NullMarked;
