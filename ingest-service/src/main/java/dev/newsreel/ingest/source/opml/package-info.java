/** Lists of sources as OPML, which every feed reader reads and writes. */
@NullMarked
package dev.newsreel.ingest.source.opml;

import org.jspecify.annotations.NullMarked;
