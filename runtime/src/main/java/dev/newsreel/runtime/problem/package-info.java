/** Errors as RFC 9457 problem details with stable types. */
@NullMarked
package dev.newsreel.runtime.problem;

import org.jspecify.annotations.NullMarked;
