/** Decides which franchise and show each mention means, by evidence that adds up. */
@NullMarked
package dev.newsreel.enrich.link;

import org.jspecify.annotations.NullMarked;
