/** Reads the word lists of extraction. */
@NullMarked
package dev.newsreel.ingest.extract.data;

import org.jspecify.annotations.NullMarked;
