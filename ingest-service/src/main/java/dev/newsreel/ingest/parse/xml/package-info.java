/** Cuts markup into tags and text in one forward pass that recovers from anything. */
@NullMarked
package dev.newsreel.ingest.parse.xml;

import org.jspecify.annotations.NullMarked;
