/** Everything on one machine: broker, store and the three services, in one JVM or in one each. */
@NullMarked
package dev.newsreel.allinone;

import org.jspecify.annotations.NullMarked;
