/**
 * The way of an article through this service: read strictly, tagged, decided; and the same again.
 */
@NullMarked
package dev.newsreel.enrich.stream;

import org.jspecify.annotations.NullMarked;
