/** Traces across Kafka, sent to a collector by OTLP where one is named. */
@NullMarked
package dev.newsreel.runtime.trace;

import org.jspecify.annotations.NullMarked;
