/**
 * The one ordered log of news items as it is read here: positions, acceptance, epochs, the live
 * tail.
 */
@NullMarked
package dev.newsreel.feed.log;

import org.jspecify.annotations.NullMarked;
