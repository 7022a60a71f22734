package dev.newsreel.runtime.topic;

import dev.newsreel.events.Topics;
import dev.newsreel.runtime.kafka.KafkaClients;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.TopicDescription;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.SmartLifecycle;

/**
 * Keeps a service from being ready before every topic is there and the news log has its one
 * partition. A broker that cannot be reached is asked again every few seconds, so the service
 * recovers by itself.
 */
public final class TopicGuard implements SmartLifecycle, HealthIndicator {

  private static final Logger log = LoggerFactory.getLogger(TopicGuard.class);
  private static final Duration PAUSE = Duration.ofSeconds(5);

  private final KafkaClients clients;
  private final TopicProperties properties;
  private volatile List<String> faults = List.of("the topics have not been checked yet");
  private volatile boolean running;
  private volatile Thread checking = Thread.ofVirtual().unstarted(this::checkUntilGood);

  TopicGuard(KafkaClients clients, TopicProperties properties) {
    this.clients = clients;
    this.properties = properties;
  }

  @Override
  public void start() {
    running = true;
    checking = Thread.ofVirtual().name("topic-guard").start(this::checkUntilGood);
  }

  @Override
  public void stop() {
    running = false;
    checking.interrupt();
  }

  @Override
  public boolean isRunning() {
    return running;
  }

  @Override
  public int getPhase() {
    // Before the bindings, which would complain about missing topics in their own words.
    return Integer.MIN_VALUE + 1000;
  }

  @Override
  public Health health() {
    List<String> now = faults;
    return now.isEmpty()
        ? Health.up().build()
        : Health.outOfService().withDetail("faults", now).build();
  }

  private void checkUntilGood() {
    while (running) {
      faults = check();
      if (faults.isEmpty()) {
        return;
      }
      log.atWarn().addKeyValue("faults", faults).log("Topics are not as they must be");
      try {
        Thread.sleep(PAUSE);
      } catch (InterruptedException e) {
        return;
      }
    }
  }

  private List<String> check() {
    try (Admin admin = clients.admin()) {
      if (properties.provision()) {
        TopicProvisioner.provision(admin);
      }
      return faults(admin);
    } catch (ExecutionException | TimeoutException | RuntimeException e) {
      return List.of(
          "Kafka does not answer at "
              + clients.brokers()
              + " (KAFKA_BROKERS, spring.kafka.bootstrap-servers): "
              + e.getMessage());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return List.of("interrupted");
    }
  }

  private static List<String> faults(Admin admin)
      throws ExecutionException, TimeoutException, InterruptedException {
    var there = admin.listTopics().names().get(10, TimeUnit.SECONDS);
    var found = new ArrayList<String>();
    for (Topics.Topic topic : Topics.ALL) {
      if (!there.contains(topic.name())) {
        found.add(
            "topic "
                + topic.name()
                + " is missing; create it, or start once with newsreel.topics.provision=true");
      }
    }
    if (there.contains(Topics.NEWS)) {
      Map<String, TopicDescription> described =
          admin.describeTopics(List.of(Topics.NEWS)).allTopicNames().get(10, TimeUnit.SECONDS);
      int partitions = described.values().iterator().next().partitions().size();
      if (partitions != 1) {
        found.add("topic " + Topics.NEWS + " must have one partition but has " + partitions);
      }
    }
    return List.copyOf(found);
  }
}
