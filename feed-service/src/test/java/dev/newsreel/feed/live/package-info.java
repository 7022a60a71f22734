@NullMarked
package dev.newsreel.feed.live;

import org.jspecify.annotations.NullMarked;
