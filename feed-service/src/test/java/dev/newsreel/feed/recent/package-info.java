@NullMarked
package dev.newsreel.feed.recent;

import org.jspecify.annotations.NullMarked;
