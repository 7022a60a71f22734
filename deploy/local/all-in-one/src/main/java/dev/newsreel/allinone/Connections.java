package dev.newsreel.allinone;

/**
 * Where broker and store are.
 *
 * @param brokers as in {@code bootstrap.servers}
 * @param store a MongoDB connection string, which may hold a password
 */
record Connections(String brokers, String store) {

  /** Without the password that the connection string may hold. */
  @Override
  public String toString() {
    return "Connections[" + brokers + "]";
  }
}
