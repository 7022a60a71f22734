package dev.newsreel.enrich.review;

import com.mongodb.reactivestreams.client.MongoClient;
import dev.newsreel.enrich.catalog.CatalogEditor;
import java.time.InstantSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The review list on MongoDB. */
@Configuration(proxyBeanMethods = false)
public class ReviewConfiguration {

  @Bean
  Reviews reviews(MongoClient client) {
    return new Reviews(client.getDatabase("newsreel_enrich").getCollection("review"));
  }

  @Bean
  Acceptance acceptance(Reviews reviews, CatalogEditor editor, InstantSource clock) {
    return new Acceptance(reviews, editor, clock);
  }
}
