package dev.newsreel.enrich.decide;

import com.mongodb.reactivestreams.client.MongoClient;
import dev.newsreel.runtime.kafka.KafkaClients;
import java.time.InstantSource;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Decisions on Kafka and MongoDB. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(NewsLogProperties.class)
public class DecideConfiguration {

  @Bean
  KafkaNewsLog newsLog(KafkaClients clients, NewsLogProperties properties) {
    return new KafkaNewsLog(clients, properties.acknowledged());
  }

  @Bean
  Decisions decisions(MongoClient client, KafkaNewsLog log, InstantSource clock) {
    var collection = client.getDatabase("newsreel_enrich").getCollection("decisions");
    return new Decisions(new MongoLedgers(collection), log, clock);
  }
}
