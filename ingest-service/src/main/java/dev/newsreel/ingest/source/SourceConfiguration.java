package dev.newsreel.ingest.source;

import com.mongodb.reactivestreams.client.MongoClient;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The store of sources, and the lists that fill it. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(SourceProperties.class)
class SourceConfiguration {

  @Bean
  SourceStore sourceStore(MongoClient client) {
    return new MongoSourceStore(client.getDatabase("newsreel_ingest"));
  }

  /** Read before anything starts: a broken list must stop the service, with every fault named. */
  @Bean
  ListedSources listedSources(SourceProperties properties) {
    return new ListedSources(SourceFiles.read(properties.locations()));
  }
}
