/**
 * Kafka and MongoDB for a laptop and for tests, embedded or in containers, behind one annotation.
 */
@NullMarked
package dev.newsreel.localstack;

import org.jspecify.annotations.NullMarked;
