/** The WebSub hub of all feeds (W3C Recommendation of 23 January 2018). */
@NullMarked
package dev.newsreel.feed.hub;

import org.jspecify.annotations.NullMarked;
