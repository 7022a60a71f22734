package dev.newsreel.feed.web;

import java.net.URI;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where the dashboard's operator pages find the other services.
 *
 * @param ingest base address of ingest-service
 * @param enrich base address of enrich-service
 */
@ConfigurationProperties("newsreel.feed.ops")
record OpsProperties(
    @DefaultValue("http://127.0.0.1:8081") URI ingest,
    @DefaultValue("http://127.0.0.1:8082") URI enrich) {}
