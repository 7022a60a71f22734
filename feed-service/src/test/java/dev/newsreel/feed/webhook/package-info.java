@NullMarked
package dev.newsreel.feed.webhook;

import org.jspecify.annotations.NullMarked;
