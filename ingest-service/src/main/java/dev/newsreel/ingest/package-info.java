/** Sources to articles. */
@NullMarked
package dev.newsreel.ingest;

import org.jspecify.annotations.NullMarked;
