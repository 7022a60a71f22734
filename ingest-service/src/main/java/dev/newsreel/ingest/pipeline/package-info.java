/** The order of the steps, from a due source to a published article. */
@NullMarked
package dev.newsreel.ingest.pipeline;

import org.jspecify.annotations.NullMarked;
