package dev.newsreel.enrich;

import dev.newsreel.enrich.catalog.CatalogConfiguration;
import dev.newsreel.enrich.correction.CorrectionConfiguration;
import dev.newsreel.enrich.decide.DecideConfiguration;
import dev.newsreel.enrich.discovery.DiscoveryConfiguration;
import dev.newsreel.enrich.importer.ImporterConfiguration;
import dev.newsreel.enrich.review.ReviewConfiguration;
import dev.newsreel.enrich.stream.StreamConfiguration;
import dev.newsreel.enrich.web.WebConfiguration;
import dev.newsreel.runtime.RuntimeConfiguration;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.annotation.Import;

/** Articles to news items. */
@SpringBootConfiguration(proxyBeanMethods = false)
@EnableAutoConfiguration
@Import({
  RuntimeConfiguration.class,
  CatalogConfiguration.class,
  CorrectionConfiguration.class,
  DecideConfiguration.class,
  ReviewConfiguration.class,
  DiscoveryConfiguration.class,
  ImporterConfiguration.class,
  StreamConfiguration.class,
  WebConfiguration.class
})
public class EnrichApplication {

  /** The service as everybody starts it: main, tests and the all-in-one. */
  public static SpringApplicationBuilder application() {
    return new SpringApplicationBuilder(EnrichApplication.class)
        .properties("spring.config.name=enrich-service");
  }

  /** Starts the service. */
  public static void main(String[] arguments) {
    application().run(arguments);
  }
}
