package dev.newsreel.runtime.topic;

import dev.newsreel.runtime.kafka.KafkaClients;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The guard; its health contributor is called {@code topics}. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(TopicProperties.class)
public class TopicConfiguration {

  @Bean
  TopicGuard topicsHealthIndicator(KafkaClients clients, TopicProperties properties) {
    return new TopicGuard(clients, properties);
  }
}
