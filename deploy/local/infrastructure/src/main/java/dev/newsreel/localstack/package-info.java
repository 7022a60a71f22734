/** Kafka and MongoDB for a laptop and for tests. */
@NullMarked
package dev.newsreel.localstack;

import org.jspecify.annotations.NullMarked;
