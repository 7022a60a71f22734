package dev.newsreel.localstack;

/**
 * A broker with every topic and a store, running. Closing it stops the store first, then the
 * broker.
 */
public sealed interface Stack extends AutoCloseable permits EmbeddedStack, ContainerStack {

  /** What clients take as {@code bootstrap.servers}. */
  String brokers();

  /** A MongoDB connection string. */
  String storeUri();

  @Override
  void close();
}
