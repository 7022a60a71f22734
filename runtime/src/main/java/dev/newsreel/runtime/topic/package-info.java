/** The topics: made by a provisioning step, checked at start. */
@NullMarked
package dev.newsreel.runtime.topic;

import org.jspecify.annotations.NullMarked;
