package dev.newsreel.ingest.push.signed;

import com.mongodb.reactivestreams.client.MongoClient;
import com.mongodb.reactivestreams.client.MongoDatabase;
import dev.newsreel.ingest.push.Idempotency;
import dev.newsreel.ingest.push.PushProperties;
import dev.newsreel.ingest.push.Pushes;
import dev.newsreel.ingest.source.SourceStore;
import dev.newsreel.runtime.loop.BackgroundLoop;
import java.time.Duration;
import java.time.InstantSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Signed pushes and what they remember. */
@Configuration(proxyBeanMethods = false)
class SignedConfiguration {

  @Bean
  SigningSecrets signingSecrets(MongoClient client, InstantSource clock) {
    return new SigningSecrets(database(client).getCollection("signing"), clock);
  }

  @Bean
  Deliveries deliveries(MongoClient client, PushProperties properties, InstantSource clock) {
    var collection = database(client).getCollection("deliveries");
    return new Deliveries(collection, properties.tolerance(), clock);
  }

  @Bean
  BackgroundLoop deliverySweep(Deliveries deliveries) {
    return new BackgroundLoop("delivery-sweep", Duration.ofMinutes(5), deliveries::sweep);
  }

  @Bean
  SignedPushes signedPushes(
      SourceStore sources,
      SigningSecrets secrets,
      Deliveries deliveries,
      Idempotency idempotency,
      Pushes pushes,
      PushProperties properties,
      InstantSource clock) {
    return new SignedPushes(
        sources, secrets, deliveries, idempotency, pushes, properties.tolerance(), clock);
  }

  private static MongoDatabase database(MongoClient client) {
    return client.getDatabase("newsreel_ingest");
  }
}
