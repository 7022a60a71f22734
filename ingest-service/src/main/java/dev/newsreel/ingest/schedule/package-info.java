/** When to look at which source, so that nothing is missed and nobody is bothered. */
@NullMarked
package dev.newsreel.ingest.schedule;

import org.jspecify.annotations.NullMarked;
