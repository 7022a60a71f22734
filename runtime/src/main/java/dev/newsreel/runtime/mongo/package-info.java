/**
 * The MongoDB driver as the services use it: records as documents, and the one place that blocks.
 */
@NullMarked
package dev.newsreel.runtime.mongo;

import org.jspecify.annotations.NullMarked;
