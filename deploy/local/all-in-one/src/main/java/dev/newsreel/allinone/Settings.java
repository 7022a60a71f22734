package dev.newsreel.allinone;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/**
 * The environment, read.
 *
 * @param home folder of everything that lasts
 * @param brokers a real Kafka instead of the embedded broker
 * @param store a real MongoDB instead of the embedded store
 */
record Settings(
    Path home, Optional<String> brokers, Optional<String> store, Map<String, String> environment) {

  Settings {
    environment = Map.copyOf(environment);
  }

  static Settings of(Map<String, String> environment) {
    var home =
        value(environment, "NEWSREEL_HOME")
            .map(Path::of)
            .orElseGet(() -> Path.of(System.getProperty("user.home"), ".newsreel"));
    return new Settings(
        home.toAbsolutePath(),
        value(environment, "KAFKA_BROKERS"),
        value(environment, "MONGODB_URI"),
        environment);
  }

  int brokerPort() {
    return port("NEWSREEL_KAFKA_PORT", 29092);
  }

  int storePort() {
    return port("NEWSREEL_MONGODB_PORT", 27117);
  }

  int demoPort() {
    return port("NEWSREEL_DEMO_PORT", 8090);
  }

  /**
   * A port from the environment.
   *
   * @throws IllegalArgumentException when it is no port
   */
  int port(String name, int standard) {
    var text = value(environment, name).orElse(Integer.toString(standard));
    if (!text.matches("\\d{1,5}") || Integer.parseInt(text) > 65_535) {
      throw new IllegalArgumentException(name + " must be a port from 0 to 65535 but is " + text);
    }
    return Integer.parseInt(text);
  }

  private static Optional<String> value(Map<String, String> environment, String name) {
    return Optional.ofNullable(environment.get(name)).filter(value -> !value.isBlank());
  }
}
