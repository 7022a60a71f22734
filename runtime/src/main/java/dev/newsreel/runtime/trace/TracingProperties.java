package dev.newsreel.runtime.trace;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where traces go.
 *
 * @param endpoint of a collector that takes OTLP over HTTP, such as {@code
 *     http://collector:4318/v1/traces}; empty: nowhere
 */
@ConfigurationProperties("newsreel.tracing")
public record TracingProperties(@DefaultValue("") String endpoint) {}
