package dev.newsreel.feed.catalog;

import dev.newsreel.runtime.kafka.KafkaClients;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The catalog's tail; whoever wants the catalog takes a {@code Supplier<Catalog>}. */
@Configuration(proxyBeanMethods = false)
public class CatalogConfiguration {

  @Bean
  CatalogTail catalog(KafkaClients clients) {
    return new CatalogTail(clients);
  }
}
