package dev.newsreel.enrich.catalog;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Where the catalog's files are, beside the jar.
 *
 * @param location a folder with {@code franchises/<id>.yaml} and, for networks that the jar does
 *     not know, {@code networks.yaml}; a file takes the place of the jar's file of that name
 */
@ConfigurationProperties("newsreel.enrich.catalog")
record CatalogProperties(@Nullable Path location) {}
