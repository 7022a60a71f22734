/**
 * What a person should look at before the catalog changes: unknown titles, facts of other sources,
 * claims of pages that contradict it. Nothing here changes the catalog by itself.
 */
@NullMarked
package dev.newsreel.enrich.review;

import org.jspecify.annotations.NullMarked;
