/** Work that is done over and over beside everything else. */
@NullMarked
package dev.newsreel.runtime.loop;

import org.jspecify.annotations.NullMarked;
