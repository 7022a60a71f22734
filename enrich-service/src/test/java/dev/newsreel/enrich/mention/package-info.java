@NullMarked
package dev.newsreel.enrich.mention;

import org.jspecify.annotations.NullMarked;
