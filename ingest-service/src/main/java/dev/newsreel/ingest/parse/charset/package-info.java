/** Bytes to characters: which character set a document is really in. */
@NullMarked
package dev.newsreel.ingest.parse.charset;

import org.jspecify.annotations.NullMarked;
