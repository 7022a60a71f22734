/** The infrastructure in processes that a test can kill. */
@NullMarked
package dev.newsreel.localstack.process;

import org.jspecify.annotations.NullMarked;
