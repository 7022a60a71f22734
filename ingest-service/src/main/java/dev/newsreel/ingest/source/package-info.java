/** Where articles come from: the sources, how they are, and how they have been. */
@NullMarked
package dev.newsreel.ingest.source;

import org.jspecify.annotations.NullMarked;
