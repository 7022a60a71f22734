@NullMarked
package dev.newsreel.runtime.address;

import org.jspecify.annotations.NullMarked;
