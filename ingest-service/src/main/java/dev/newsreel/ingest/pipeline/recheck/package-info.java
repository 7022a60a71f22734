/** Looks again whether the pages of published articles are still there. */
@NullMarked
package dev.newsreel.ingest.pipeline.recheck;

import org.jspecify.annotations.NullMarked;
