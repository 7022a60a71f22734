package dev.newsreel.runtime.access;

import com.mongodb.reactivestreams.client.MongoClient;
import com.mongodb.reactivestreams.client.MongoDatabase;
import java.time.InstantSource;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Keys, tickets and the filter; the service brings its {@link AccessTable}. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({AccessProperties.class, JwtProperties.class})
public class AccessConfiguration {

  @Bean
  ApiKeys apiKeys(MongoClient client, AccessProperties properties, InstantSource clock) {
    return new ApiKeys(database(client, properties).getCollection("keys"), clock);
  }

  @Bean
  SignInTickets signInTickets(
      MongoClient client, AccessProperties properties, ApiKeys keys, InstantSource clock) {
    return new SignInTickets(database(client, properties).getCollection("tickets"), keys, clock);
  }

  @Bean
  Tokens tokens(JwtProperties properties, InstantSource clock) {
    return new Tokens(properties, clock);
  }

  @Bean
  AccessFilter accessFilter(
      AccessTable table, ApiKeys keys, Tokens tokens, AccessProperties properties) {
    return new AccessFilter(table, keys, tokens, properties);
  }

  private static MongoDatabase database(MongoClient client, AccessProperties properties) {
    return client.getDatabase(properties.database());
  }
}
