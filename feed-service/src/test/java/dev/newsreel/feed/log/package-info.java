@NullMarked
package dev.newsreel.feed.log;

import org.jspecify.annotations.NullMarked;
