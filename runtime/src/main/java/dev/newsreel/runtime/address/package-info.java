/** Which addresses of the web a service may ask: none that leads back inside. */
@NullMarked
package dev.newsreel.runtime.address;

import org.jspecify.annotations.NullMarked;
