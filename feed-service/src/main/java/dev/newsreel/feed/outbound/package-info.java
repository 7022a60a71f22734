/** The one way from feed-service to addresses that others named. */
@NullMarked
package dev.newsreel.feed.outbound;

import org.jspecify.annotations.NullMarked;
