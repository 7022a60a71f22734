package dev.newsreel.runtime.stream;

import dev.newsreel.runtime.kafka.KafkaClients;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.cloud.stream.binder.kafka.support.ConsumerConfigCustomizer;
import org.springframework.cloud.stream.binder.kafka.support.ProducerConfigCustomizer;

/**
 * Connects the binder's own clients. Spring Cloud Stream 5.0.2 asks {@code KafkaConnectionDetails}
 * only where no bootstrap servers are set, and Boot's properties always set them.
 */
final class BinderClients implements ConsumerConfigCustomizer, ProducerConfigCustomizer {

  private final KafkaClients clients;
  private final @Nullable String instance;

  /**
   * @param instance a name that this replica keeps over restarts, so that it keeps its partitions;
   *     {@code null} without one: two members with one id fence each other
   */
  BinderClients(KafkaClients clients, @Nullable String instance) {
    this.clients = clients;
    this.instance = instance;
  }

  @Override
  public void configure(Map<String, Object> settings, String binding, String destination) {
    settings.put("bootstrap.servers", clients.brokers());
    // Only consumers have a group; the container adds the number of its thread to the id.
    if (settings.containsKey("group.id") && instance != null && !instance.isBlank()) {
      settings.put("group.instance.id", instance);
    }
  }
}
