/** Makes foreign HTML safe, and plain. */
@NullMarked
package dev.newsreel.ingest.parse.html;

import org.jspecify.annotations.NullMarked;
