/** Start-ups that fail because of a setting say which one. */
@NullMarked
package dev.newsreel.runtime.failure;

import org.jspecify.annotations.NullMarked;
