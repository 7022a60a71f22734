/** Open streams: each a position in the shared log, written to by its event loop. */
@NullMarked
package dev.newsreel.feed.live;

import org.jspecify.annotations.NullMarked;
