/** News items to readers. */
@NullMarked
package dev.newsreel.feed;

import org.jspecify.annotations.NullMarked;
