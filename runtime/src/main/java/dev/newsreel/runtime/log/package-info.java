/** How log lines look. */
@NullMarked
package dev.newsreel.runtime.log;

import org.jspecify.annotations.NullMarked;
