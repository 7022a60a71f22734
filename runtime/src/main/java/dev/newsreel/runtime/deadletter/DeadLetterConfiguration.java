package dev.newsreel.runtime.deadletter;

import dev.newsreel.runtime.kafka.KafkaClients;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The controller; the service brings its {@link DeadLetterTopics}. */
@Configuration(proxyBeanMethods = false)
public class DeadLetterConfiguration {

  @Bean
  DeadLetterController deadLetterController(KafkaClients clients, DeadLetterTopics topics) {
    return new DeadLetterController(new DeadLetterBox(clients, topics));
  }
}
