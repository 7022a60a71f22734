/** A server in this JVM that speaks MongoDB's protocol and keeps what it acknowledged. */
@NullMarked
package dev.newsreel.localstack.store;

import org.jspecify.annotations.NullMarked;
