/** Takes articles that publishers send. */
@NullMarked
package dev.newsreel.ingest.push;

import org.jspecify.annotations.NullMarked;
