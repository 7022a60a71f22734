package dev.newsreel.enrich.catalog;

import com.mongodb.reactivestreams.client.MongoClient;
import com.mongodb.reactivestreams.client.MongoDatabase;
import dev.newsreel.runtime.kafka.KafkaClients;
import dev.newsreel.runtime.lease.Leases;
import java.time.InstantSource;
import java.util.UUID;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The catalog's parts. Who tags brings a {@link CatalogListener} and a {@link CatalogReady}. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(CatalogProperties.class)
public class CatalogConfiguration {

  private static final String DATABASE = "newsreel_enrich";

  @Bean
  Seed seed(CatalogProperties properties) {
    return Seed.read(properties.location());
  }

  @Bean
  CurrentCatalog currentCatalog(Seed seed, CatalogListener listener) {
    return new CurrentCatalog(seed.catalog().networks().values(), listener);
  }

  @Bean
  CatalogReader catalogReader(KafkaClients clients, CurrentCatalog current) {
    return new CatalogReader(clients, current);
  }

  @Bean
  CatalogWriter catalogWriter(
      KafkaClients clients,
      MongoClient client,
      CatalogReader reader,
      CurrentCatalog current,
      InstantSource clock) {
    var holder = "enrich-" + UUID.randomUUID();
    var leases = new Leases(database(client).getCollection("leases"), clock, holder);
    return new CatalogWriter(clients, leases, reader, current, clock);
  }

  @Bean
  CatalogStart catalogStart(
      CatalogWriter writer,
      Seed seed,
      MongoClient client,
      CurrentCatalog current,
      CatalogReady ready,
      InstantSource clock) {
    var published = new PublishedSeeds(database(client).getCollection("seeds"), clock);
    var seeder = new Seeder(seed, published::contains, published::add);
    return new CatalogStart(writer, seeder, current, ready::ready);
  }

  @Bean
  CatalogEditor catalogEditor(CatalogWriter writer, CurrentCatalog current, MongoClient client) {
    var history = new CatalogHistory(database(client).getCollection("catalog_history"));
    return new CatalogEditor(writer, current, history);
  }

  @Bean
  CatalogHealth catalogHealthIndicator(CatalogStart start, CurrentCatalog current, Seed seed) {
    return new CatalogHealth(start, current, seed);
  }

  @Bean
  CatalogMeters catalogMeters(CurrentCatalog current) {
    return new CatalogMeters(current);
  }

  private static MongoDatabase database(MongoClient client) {
    return client.getDatabase(DATABASE);
  }
}
