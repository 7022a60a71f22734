package dev.newsreel.localstack;

import com.mongodb.ConnectionString;
import java.util.List;
import org.springframework.boot.kafka.autoconfigure.KafkaConnectionDetails;
import org.springframework.boot.mongodb.autoconfigure.MongoConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

/** Where broker and store are, from the stack that the environment names. */
@Configuration(proxyBeanMethods = false)
class StackSelector {

  @Bean(destroyMethod = "")
  Stack stack(Environment environment) {
    return SharedStack.get(StackSettings.of(environment));
  }

  @Bean
  KafkaConnectionDetails kafkaConnectionDetails(Stack stack) {
    return new KafkaConnectionDetails() {
      @Override
      public List<String> getBootstrapServers() {
        return List.of(stack.brokers());
      }
    };
  }

  @Bean
  MongoConnectionDetails mongoConnectionDetails(Stack stack) {
    return () -> new ConnectionString(stack.storeUri());
  }
}
