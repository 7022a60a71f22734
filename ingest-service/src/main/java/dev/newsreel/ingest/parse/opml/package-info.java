/** Lists of feeds in OPML, read and written. */
@NullMarked
package dev.newsreel.ingest.parse.opml;

import org.jspecify.annotations.NullMarked;
