/** Plain Kafka clients, connected as Boot is told to connect. */
@NullMarked
package dev.newsreel.runtime.kafka;

import org.jspecify.annotations.NullMarked;
