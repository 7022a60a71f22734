/** Which texts of a page are the article, as blocks. */
@NullMarked
package dev.newsreel.ingest.extract.body;

import org.jspecify.annotations.NullMarked;
