/**
 * Finds every known surface form in an article's texts in one pass, with offsets of the original.
 */
@NullMarked
package dev.newsreel.enrich.mention;

import org.jspecify.annotations.NullMarked;
