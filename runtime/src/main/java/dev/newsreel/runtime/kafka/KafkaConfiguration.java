package dev.newsreel.runtime.kafka;

import org.springframework.boot.kafka.autoconfigure.KafkaConnectionDetails;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The plain clients. */
@Configuration(proxyBeanMethods = false)
public class KafkaConfiguration {

  @Bean
  KafkaClients kafkaClients(KafkaProperties properties, KafkaConnectionDetails connection) {
    return new KafkaClients(properties, connection);
  }
}
