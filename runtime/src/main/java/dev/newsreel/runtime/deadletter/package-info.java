/** Dead letters can be listed, read and replayed. */
@NullMarked
package dev.newsreel.runtime.deadletter;

import org.jspecify.annotations.NullMarked;
