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
    var stories = new Stories(database.getCollection("bands"), clock);
    String holder = UUID.randomUUID().toString();
    return new MongoSeenArticles(database, stories, clock, holder);
  }
}
