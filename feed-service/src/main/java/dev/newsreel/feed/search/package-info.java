/** Full-text search over the window of this replica: a Lucene index in memory, fed by the log. */
@NullMarked
package dev.newsreel.feed.search;

import org.jspecify.annotations.NullMarked;
