/** The log from any position on, out of memory, MongoDB or Kafka, in one order. */
@NullMarked
package dev.newsreel.feed.replay;

import org.jspecify.annotations.NullMarked;
