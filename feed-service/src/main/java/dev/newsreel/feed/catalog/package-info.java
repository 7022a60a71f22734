/** The franchises and shows that readers can ask for. */
@NullMarked
package dev.newsreel.feed.catalog;

import org.jspecify.annotations.NullMarked;
