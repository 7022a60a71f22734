/** Holds the tagger to labelled articles and prints how well it does. */
@NullMarked
package dev.newsreel.enrich.evaluation;

import org.jspecify.annotations.NullMarked;
