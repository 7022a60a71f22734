/** Everything feed-service serves over HTTP. */
@NullMarked
package dev.newsreel.feed.web;

import org.jspecify.annotations.NullMarked;
