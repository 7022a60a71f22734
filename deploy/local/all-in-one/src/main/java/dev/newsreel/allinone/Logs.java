package dev.newsreel.allinone;

import dev.newsreel.runtime.log.LogPattern;
import java.nio.file.Path;
import java.util.Map;
import org.springframework.boot.logging.LogFile;
import org.springframework.boot.logging.LogLevel;
import org.springframework.boot.logging.LoggingInitializationContext;
import org.springframework.boot.logging.LoggingSystem;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;

/** Everything goes to one file; the terminal is for the user. */
final class Logs {

  private Logs() {}

  static Path file(Settings settings) {
    return settings.home().resolve("logs").resolve("newsreel.log");
  }

  /**
   * Before anything else: the servers start earlier than Spring, which finds this done and keeps
   * it.
   */
  static void toFile(Settings settings) {
    initialize(
        Map.of(
            "logging.file.name", file(settings).toString(),
            "logging.logback.rollingpolicy.max-file-size", "20MB",
            "logging.logback.rollingpolicy.max-history", "3",
            "logging.threshold.console", "OFF"));
  }

  /** For commands that only print their result. */
  static void off() {
    initialize(Map.of("logging.threshold.console", "OFF"));
  }

  private static void initialize(Map<String, Object> properties) {
    var environment = new StandardEnvironment();
    environment.getPropertySources().addFirst(new MapPropertySource("logs", properties));
    environment
        .getPropertySources()
        .addLast(new MapPropertySource("log pattern", LogPattern.SETTINGS));
    var logging = LoggingSystem.get(Logs.class.getClassLoader());
    var file = LogFile.get(environment);
    logging.getSystemProperties(environment).apply(file);
    logging.beforeInitialize();
    logging.initialize(new LoggingInitializationContext(environment), null, file);
    // Kafka says at INFO, over and over, what it does every minute.
    logging.setLogLevel("org.apache.kafka", LogLevel.WARN);
    logging.setLogLevel("kafka", LogLevel.WARN);
  }
}
