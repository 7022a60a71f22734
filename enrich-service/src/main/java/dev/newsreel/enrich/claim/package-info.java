/** What a page's own box of facts claims about a show, held against the catalog. Pure. */
@NullMarked
package dev.newsreel.enrich.claim;

import org.jspecify.annotations.NullMarked;
