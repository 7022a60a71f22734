@NullMarked
package dev.newsreel.feed.subscription;

import org.jspecify.annotations.NullMarked;
