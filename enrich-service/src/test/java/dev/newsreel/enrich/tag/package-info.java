@NullMarked
package dev.newsreel.enrich.tag;

import org.jspecify.annotations.NullMarked;
