@NullMarked
package dev.newsreel.feed.outbound;

import org.jspecify.annotations.NullMarked;
