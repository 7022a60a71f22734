/** Tests of feed-service: the service as a whole, over real HTTP, Kafka and the Mongo protocol. */
@NullMarked
package dev.newsreel.feed;

import org.jspecify.annotations.NullMarked;
