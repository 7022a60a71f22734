/**
 * What people decided about articles. It wins over what the tagger finds, whatever the catalog says
 * later, and becomes rows to evaluate the tagger with.
 */
@NullMarked
package dev.newsreel.enrich.correction;

import org.jspecify.annotations.NullMarked;
