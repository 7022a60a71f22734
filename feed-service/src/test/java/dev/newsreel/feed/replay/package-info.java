@NullMarked
package dev.newsreel.feed.replay;

import org.jspecify.annotations.NullMarked;
