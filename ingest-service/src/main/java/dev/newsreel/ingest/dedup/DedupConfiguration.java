package dev.newsreel.ingest.dedup;

import com.mongodb.reactivestreams.client.MongoClient;
import java.time.InstantSource;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The memory of published articles. */
@Configuration(proxyBeanMethods = false)
class DedupConfiguration {

  @Bean
  SeenArticles seenArticles(MongoClient client, InstantSource clock) {
    var database = client.getDatabase("newsreel_ingest");
    return new MongoSeenArticles(
        database.getCollection("seen"),
        database.getCollection("sending"),
        article -> article.id().value(),
        clock,
        UUID.randomUUID().toString());
  }
}
