/** What a page says about its article in markup and metadata, and where it says so. */
@NullMarked
package dev.newsreel.ingest.extract.meta;

import org.jspecify.annotations.NullMarked;
