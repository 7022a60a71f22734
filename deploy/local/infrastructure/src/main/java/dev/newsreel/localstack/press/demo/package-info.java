/**
 * A small made-up press that keeps publishing, so that there is something to see without the
 * internet.
 */
@NullMarked
package dev.newsreel.localstack.press.demo;

import org.jspecify.annotations.NullMarked;
