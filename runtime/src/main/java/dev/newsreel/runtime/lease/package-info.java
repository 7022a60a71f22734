/** Leases in MongoDB: one replica at a time does a thing, with a fencing token. */
@NullMarked
package dev.newsreel.runtime.lease;

import org.jspecify.annotations.NullMarked;
