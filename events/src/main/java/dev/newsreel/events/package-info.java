/**
 * What travels on Kafka: one record per event, the topic names, and the JSON they are written as.
 */
@NullMarked
package dev.newsreel.events;

import org.jspecify.annotations.NullMarked;
