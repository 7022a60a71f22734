package dev.newsreel.runtime.stream;

import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.CommonClientConfigs;
import org.springframework.boot.kafka.autoconfigure.KafkaConnectionDetails;
import org.springframework.cloud.stream.binder.kafka.config.ClientFactoryCustomizer;
import org.springframework.kafka.core.ConsumerFactory;
import org.springframework.kafka.core.ProducerFactory;

/**
 * Connects the binder where Boot's connection details say. By itself the binder (5.0.2) prefers the
 * property {@code spring.kafka.bootstrap-servers} to them, and would look for a broker at the
 * default address while the embedded one is elsewhere.
 */
final class ConnectedAsTold implements ClientFactoryCustomizer {

  private final KafkaConnectionDetails connection;

  ConnectedAsTold(KafkaConnectionDetails connection) {
    this.connection = connection;
  }

  @Override
  public void configure(ConsumerFactory<?, ?> factory) {
    factory.updateConfigs(at(connection.getConsumer().getBootstrapServers()));
  }

  @Override
  public void configure(ProducerFactory<?, ?> factory) {
    factory.updateConfigs(at(connection.getProducer().getBootstrapServers()));
  }

  private static Map<String, Object> at(List<String> brokers) {
    return Map.of(CommonClientConfigs.BOOTSTRAP_SERVERS_CONFIG, brokers);
  }
}
