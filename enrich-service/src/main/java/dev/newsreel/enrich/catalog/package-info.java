/**
 * The catalog of franchises and shows: read from files, checked whole, published to its topic by
 * one writer, followed from there by every replica.
 */
@NullMarked
package dev.newsreel.enrich.catalog;

import org.jspecify.annotations.NullMarked;
