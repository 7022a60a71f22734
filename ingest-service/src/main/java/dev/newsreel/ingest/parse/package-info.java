/** Bytes of a feed to entries, whatever the bytes; pure, and never throws. */
@NullMarked
package dev.newsreel.ingest.parse;

import org.jspecify.annotations.NullMarked;
