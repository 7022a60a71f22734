/** The three services in one JVM. */
@NullMarked
package dev.newsreel.allinone;

import org.jspecify.annotations.NullMarked;
