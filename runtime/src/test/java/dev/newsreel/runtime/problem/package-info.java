@NullMarked
package dev.newsreel.runtime.problem;

import org.jspecify.annotations.NullMarked;
