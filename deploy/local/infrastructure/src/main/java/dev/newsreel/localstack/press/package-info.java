/**
 * Press sites on loopback: feeds in every format, article pages with furniture, and every way to
 * misbehave.
 */
@NullMarked
package dev.newsreel.localstack.press;

import org.jspecify.annotations.NullMarked;
