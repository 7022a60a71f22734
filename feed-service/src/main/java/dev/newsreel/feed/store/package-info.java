/** Accepted news items in MongoDB: one writer, readers by position and by article. */
@NullMarked
package dev.newsreel.feed.store;

import org.jspecify.annotations.NullMarked;
