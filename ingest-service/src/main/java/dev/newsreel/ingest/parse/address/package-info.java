/** Resolves the references that feeds write, however malformed. */
@NullMarked
package dev.newsreel.ingest.parse.address;

import org.jspecify.annotations.NullMarked;
