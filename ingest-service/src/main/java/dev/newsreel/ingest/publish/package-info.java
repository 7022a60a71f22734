/** Hands articles to Kafka and comes back when it has them. */
@NullMarked
package dev.newsreel.ingest.publish;

import org.jspecify.annotations.NullMarked;
