/** Takes articles that publishers sign instead of showing a key (Standard Webhooks). */
@NullMarked
package dev.newsreel.ingest.push.signed;

import org.jspecify.annotations.NullMarked;
