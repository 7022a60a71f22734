/** Tags an article with franchises and shows, their roles, and the evidence. */
@NullMarked
package dev.newsreel.enrich.tag;

import org.jspecify.annotations.NullMarked;
