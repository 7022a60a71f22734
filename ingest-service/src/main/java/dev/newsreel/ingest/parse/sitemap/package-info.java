/** Bytes of a sitemap to addresses with their news. */
@NullMarked
package dev.newsreel.ingest.parse.sitemap;

import org.jspecify.annotations.NullMarked;
