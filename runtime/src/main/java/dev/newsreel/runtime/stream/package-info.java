/** Event headers, and what happens to a record that cannot be handled. */
@NullMarked
package dev.newsreel.runtime.stream;

import org.jspecify.annotations.NullMarked;
