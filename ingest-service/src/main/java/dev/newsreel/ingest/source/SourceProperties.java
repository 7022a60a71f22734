package dev.newsreel.ingest.source;

import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.core.io.Resource;

/**
 * Where lists of sources are.
 *
 * @param locations of files in the form of {@code sources.yaml}, such as {@code
 *     file:deploy/local/sources.yaml}
 */
@ConfigurationProperties("newsreel.ingest.sources")
record SourceProperties(@DefaultValue List<Resource> locations) {

  SourceProperties {
    locations = List.copyOf(locations);
  }
}
