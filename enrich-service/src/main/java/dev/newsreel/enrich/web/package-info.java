/** The HTTP edge: the catalog, previews and retags. */
@NullMarked
package dev.newsreel.enrich.web;

import org.jspecify.annotations.NullMarked;
