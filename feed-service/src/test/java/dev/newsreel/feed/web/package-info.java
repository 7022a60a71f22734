@NullMarked
package dev.newsreel.feed.web;

import org.jspecify.annotations.NullMarked;
