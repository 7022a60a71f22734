/** Who may do what: one table per service, API keys, sign-in tickets. */
@NullMarked
package dev.newsreel.runtime.access;

import org.jspecify.annotations.NullMarked;
