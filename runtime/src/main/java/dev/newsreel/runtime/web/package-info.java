/** What every service serves: its OpenAPI description. */
@NullMarked
package dev.newsreel.runtime.web;

import org.jspecify.annotations.NullMarked;
