package dev.newsreel.runtime.stream;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.cloud.stream.binder.kafka.support.ConsumerConfigCustomizer;

/**
 * Keeps a replica's partitions over a restart, where it has a name that it keeps. Never without
 * one: two members with one id fence each other.
 */
final class StableMembership implements ConsumerConfigCustomizer {

  private final @Nullable String instance;

  StableMembership(@Nullable String instance) {
    this.instance = instance;
  }

  @Override
  public void configure(Map<String, Object> settings, String binding, String destination) {
    // The container adds the number of its thread to the id.
    if (instance != null && !instance.isBlank()) {
      settings.put("group.instance.id", instance);
    }
  }
}
