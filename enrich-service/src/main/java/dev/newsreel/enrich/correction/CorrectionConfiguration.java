package dev.newsreel.enrich.correction;

import com.mongodb.reactivestreams.client.MongoClient;
import java.time.InstantSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Corrections on MongoDB. */
@Configuration(proxyBeanMethods = false)
public class CorrectionConfiguration {

  @Bean
  Corrections corrections(MongoClient client) {
    return new Corrections(client.getDatabase("newsreel_enrich").getCollection("corrections"));
  }

  @Bean
  CorrectionWriter correctionWriter(Corrections corrections, InstantSource clock) {
    return new CorrectionWriter(corrections, clock);
  }
}
