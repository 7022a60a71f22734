/** Knows what was published: one revision per changed content, one story for many copies. */
@NullMarked
package dev.newsreel.ingest.dedup;

import org.jspecify.annotations.NullMarked;
