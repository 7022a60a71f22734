/** What is deployed, compared with the code and with the rules of its platforms. */
@NullMarked
package dev.newsreel.checks;

import org.jspecify.annotations.NullMarked;
