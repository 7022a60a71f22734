/** Reads the web for us: politely, within limits, and never the inside of our own network. */
@NullMarked
package dev.newsreel.ingest.fetch;

import org.jspecify.annotations.NullMarked;
