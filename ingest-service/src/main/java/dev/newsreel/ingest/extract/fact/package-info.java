/** A page's own facts: infoboxes, definition lists, tables of two columns and JSON-LD. */
@NullMarked
package dev.newsreel.ingest.extract.fact;

import org.jspecify.annotations.NullMarked;
