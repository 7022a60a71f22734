package dev.newsreel.localstack;

import java.nio.file.Path;
import java.util.Optional;
import org.springframework.core.env.Environment;

/**
 * Which stack, and with what.
 *
 * @param home where the embedded stack keeps its data; empty for a temporary folder
 */
record StackSettings(Choice choice, Optional<Path> home, String brokerImage, String storeImage) {

  static final String PROPERTY = "newsreel.stack";

  enum Choice {
    EMBEDDED,
    CONTAINERS
  }

  static StackSettings of(Environment environment) {
    return new StackSettings(
        choice(environment),
        Optional.ofNullable(environment.getProperty(PROPERTY + ".home")).map(Path::of),
        environment.getProperty(PROPERTY + ".kafka-image", "apache/kafka:4.2.2"),
        environment.getProperty(PROPERTY + ".mongodb-image", "mongo:8.0"));
  }

  static Choice choice(Environment environment) {
    var name = environment.getProperty(PROPERTY, "embedded");
    return switch (name) {
      case "embedded" -> Choice.EMBEDDED;
      case "containers" -> Choice.CONTAINERS;
      default ->
          throw new IllegalArgumentException(
              PROPERTY + " must be embedded or containers but is " + name);
    };
  }
}
