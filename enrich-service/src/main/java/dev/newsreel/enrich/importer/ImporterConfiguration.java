package dev.newsreel.enrich.importer;

import dev.newsreel.enrich.catalog.CurrentCatalog;
import dev.newsreel.enrich.review.Reviews;
import java.time.InstantSource;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The importer with its sources. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ImporterProperties.class)
public class ImporterConfiguration {

  @Bean
  Importer importer(
      ImporterProperties properties, CurrentCatalog catalog, Reviews reviews, InstantSource clock) {
    List<Source> sources =
        List.of(
            new Wikidata(http(properties), properties.wikidata()),
            new TvMaze(http(properties), properties.tvmaze()));
    var byName = sources.stream().collect(Collectors.toMap(Source::name, Function.identity()));
    return new Importer(byName, catalog::catalog, reviews::found, clock);
  }

  private static PoliteHttp http(ImporterProperties properties) {
    return new PoliteHttp(properties.agent(), properties.pause());
  }
}
