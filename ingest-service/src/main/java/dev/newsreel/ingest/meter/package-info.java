/** What is measured about this service. */
@NullMarked
package dev.newsreel.ingest.meter;

import org.jspecify.annotations.NullMarked;
