/** Bytes of a page to the article on it: text, metadata, facts, and what stands in the way. */
@NullMarked
package dev.newsreel.ingest.extract;

import org.jspecify.annotations.NullMarked;
