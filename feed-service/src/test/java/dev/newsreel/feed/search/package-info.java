@NullMarked
package dev.newsreel.feed.search;

import org.jspecify.annotations.NullMarked;
