/** Articles to news items. */
@NullMarked
package dev.newsreel.enrich;

import org.jspecify.annotations.NullMarked;
