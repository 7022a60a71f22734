/** Ports on 127.0.0.1. */
@NullMarked
package dev.newsreel.localstack.port;

import org.jspecify.annotations.NullMarked;
