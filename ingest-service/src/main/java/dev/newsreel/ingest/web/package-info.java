/** The HTTP endpoints of this service and who may use them. */
@NullMarked
package dev.newsreel.ingest.web;

import org.jspecify.annotations.NullMarked;
