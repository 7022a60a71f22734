/** A Kafka broker in this JVM. */
@NullMarked
package dev.newsreel.localstack.broker;

import org.jspecify.annotations.NullMarked;
