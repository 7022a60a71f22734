/** What every service needs to run, whatever it does. */
@NullMarked
package dev.newsreel.runtime;

import org.jspecify.annotations.NullMarked;
