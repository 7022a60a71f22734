/**
 * Asks other sources what they know of the catalog's shows and writes what differs to the review
 * list. Nothing is ever written to the catalog from here.
 *
 * <p>Wikidata's data are CC0 and need no attribution. TVmaze's are CC BY-SA: each proposal carries
 * the page it is from and the licence, both go into the catalog with the fact when a person accepts
 * it, and such a fact is refused in the catalog's own files.
 */
@NullMarked
package dev.newsreel.enrich.importer;

import org.jspecify.annotations.NullMarked;
