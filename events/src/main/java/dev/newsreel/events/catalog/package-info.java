/** The catalog of franchises and shows as it travels: one {@code CatalogEntry} per franchise. */
@NullMarked
package dev.newsreel.events.catalog;

import org.jspecify.annotations.NullMarked;
