package dev.newsreel.runtime.lease;

import java.time.Instant;

/**
 * A thing that one holder does for a while.
 *
 * @param until the holder must have renewed by then, or another may take it
 * @param token grows with every new holder: what was done with a smaller token is a zombie's word
 */
public record Lease(String name, String holder, Instant until, long token) {}
