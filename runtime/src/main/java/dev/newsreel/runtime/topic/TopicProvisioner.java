package dev.newsreel.runtime.topic;

import dev.newsreel.events.Topics;
import dev.newsreel.runtime.kafka.KafkaUnavailableException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.errors.TopicExistsException;

/**
 * Creates the topics that are missing, as {@link Topics#ALL} describes them. Changes none that
 * exists.
 */
public final class TopicProvisioner {

  private TopicProvisioner() {}

  /**
   * Creates what is missing. Safe to run by several at once.
   *
   * @throws KafkaUnavailableException when the brokers do not answer within 30 seconds
   */
  public static void provision(Admin admin) {
    try {
      Set<String> existing = admin.listTopics().names().get(30, TimeUnit.SECONDS);
      List<NewTopic> missing =
          Topics.ALL.stream()
              .filter(topic -> !existing.contains(topic.name()))
              .map(TopicProvisioner::topic)
              .toList();
      admin.createTopics(missing).all().get(30, TimeUnit.SECONDS);
    } catch (ExecutionException e) {
      if (!(e.getCause() instanceof TopicExistsException)) {
        throw new KafkaUnavailableException("topics cannot be created: " + e.getCause(), e);
      }
      // Another process created it in between; whatever it did not reach is created now.
      provision(admin);
    } catch (TimeoutException e) {
      throw new KafkaUnavailableException("topics cannot be created: no answer in 30 seconds", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new KafkaUnavailableException("interrupted while topics were created", e);
    }
  }

  /** With its own admin client, closed afterwards. */
  public static void provision(String brokers) {
    try (Admin admin = Admin.create(Map.of("bootstrap.servers", brokers))) {
      provision(admin);
    }
  }

  private static NewTopic topic(Topics.Topic topic) {
    // The broker's default replication: one on a laptop, three on a cluster.
    return new NewTopic(topic.name(), Optional.of(topic.partitions()), Optional.empty())
        .configs(topic.settings());
  }
}
