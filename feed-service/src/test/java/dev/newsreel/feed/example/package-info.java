/** How a Java program follows a stream with reactive streams; copy it. */
@NullMarked
package dev.newsreel.feed.example;

import org.jspecify.annotations.NullMarked;
