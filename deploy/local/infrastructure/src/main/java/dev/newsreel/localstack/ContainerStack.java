package dev.newsreel.localstack;

import dev.newsreel.runtime.topic.TopicProvisioner;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.kafka.KafkaContainer;
import org.testcontainers.lifecycle.Startables;
import org.testcontainers.mongodb.MongoDBContainer;
import org.testcontainers.utility.DockerImageName;

/** Broker and store in containers, gone when closed. */
public final class ContainerStack implements Stack {

  private final KafkaContainer broker;
  private final MongoDBContainer store;

  private ContainerStack(KafkaContainer broker, MongoDBContainer store) {
    this.broker = broker;
    this.store = store;
  }

  /** Whether a container engine answers. */
  public static boolean isPossible() {
    return DockerClientFactory.instance().isDockerAvailable();
  }

  /**
   * Starts both and creates every topic.
   *
   * @param brokerImage an image that behaves like {@code apache/kafka}
   * @param storeImage an image that behaves like {@code mongo}
   */
  public static ContainerStack start(String brokerImage, String storeImage) {
    var stack =
        new ContainerStack(
            new KafkaContainer(
                    DockerImageName.parse(brokerImage).asCompatibleSubstituteFor("apache/kafka"))
                .withEnv("KAFKA_AUTO_CREATE_TOPICS_ENABLE", "false"),
            new MongoDBContainer(
                DockerImageName.parse(storeImage).asCompatibleSubstituteFor("mongo")));
    try {
      Startables.deepStart(stack.broker, stack.store).join();
      TopicProvisioner.provision(stack.brokers());
      return stack;
    } catch (RuntimeException e) {
      stack.close();
      throw e;
    }
  }

  @Override
  public String brokers() {
    return broker.getBootstrapServers();
  }

  @Override
  public String storeUri() {
    return store.getConnectionString();
  }

  @Override
  public void close() {
    store.stop();
    broker.stop();
  }
}
