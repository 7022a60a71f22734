/** Streams as feeds: Atom, RSS 2.0, JSON Feed and OPML; values in, text out. */
@NullMarked
package dev.newsreel.feed.syndication;

import org.jspecify.annotations.NullMarked;
