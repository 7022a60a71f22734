/** Says what kind of news an article is about each show: kinds, seasons, dates, spoilers. */
@NullMarked
package dev.newsreel.enrich.kind;

import org.jspecify.annotations.NullMarked;
