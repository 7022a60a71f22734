/** Finds names of shows that the catalog does not have yet. */
@NullMarked
package dev.newsreel.enrich.discovery;

import org.jspecify.annotations.NullMarked;
