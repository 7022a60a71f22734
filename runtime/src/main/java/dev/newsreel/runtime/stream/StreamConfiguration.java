package dev.newsreel.runtime.stream;

import dev.newsreel.runtime.kafka.KafkaClients;
import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.boot.kafka.autoconfigure.KafkaConnectionDetails;
import org.springframework.cloud.stream.binder.kafka.ListenerContainerWithDlqAndRetryCustomizer;
import org.springframework.cloud.stream.binder.kafka.config.ClientFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

/** Dead letters and retries of every binding. */
@Configuration(proxyBeanMethods = false)
public class StreamConfiguration {

  @Bean
  DeadLetterPublisher deadLetterPublisher(KafkaClients clients, MeterRegistry registry) {
    return new DeadLetterPublisher(clients, registry);
  }

  @Bean
  StableMembership stableMembership(Environment environment) {
    return new StableMembership(environment.getProperty("INSTANCE_ID"));
  }

  @Bean
  ClientFactoryCustomizer connectedAsTold(KafkaConnectionDetails connection) {
    return new ConnectedAsTold(connection);
  }

  @Bean
  ListenerContainerWithDlqAndRetryCustomizer recordFailures(DeadLetterPublisher deadLetters) {
    return new RecordFailures(deadLetters);
  }
}
