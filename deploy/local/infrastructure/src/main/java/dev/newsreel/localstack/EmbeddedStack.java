package dev.newsreel.localstack;

import dev.newsreel.localstack.broker.EmbeddedKafka;
import dev.newsreel.localstack.store.DurableMongo;
import dev.newsreel.runtime.topic.TopicProvisioner;
import java.nio.file.Path;

/**
 * Broker and store in this JVM, with their data in {@code broker} and {@code store} under one home.
 */
public final class EmbeddedStack implements Stack {

  private final EmbeddedKafka broker;
  private final DurableMongo store;

  private EmbeddedStack(EmbeddedKafka broker, DurableMongo store) {
    this.broker = broker;
    this.store = store;
  }

  /**
   * Starts both and creates missing topics.
   *
   * @param home the folder of all data
   * @param brokerPort port of the broker, 0 for any
   * @param storePort port of the store, 0 for any
   * @throws IllegalStateException when one of them cannot start; the other is stopped then
   */
  public static EmbeddedStack start(Path home, int brokerPort, int storePort) {
    var store = DurableMongo.start(home.resolve("store"), storePort);
    try {
      return new EmbeddedStack(broker(home.resolve("broker"), brokerPort), store);
    } catch (RuntimeException e) {
      store.close();
      throw e;
    }
  }

  @Override
  public String brokers() {
    return broker.brokers();
  }

  @Override
  public String storeUri() {
    return store.uri();
  }

  @Override
  public void close() {
    try {
      store.close();
    } finally {
      broker.close();
    }
  }

  private static EmbeddedKafka broker(Path folder, int port) {
    var broker = EmbeddedKafka.start(folder, port);
    try {
      TopicProvisioner.provision(broker.brokers());
      return broker;
    } catch (RuntimeException e) {
      broker.close();
      throw e;
    }
  }
}
