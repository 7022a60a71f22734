/** Reads the dates that feeds write. */
@NullMarked
package dev.newsreel.ingest.parse.date;

import org.jspecify.annotations.NullMarked;
