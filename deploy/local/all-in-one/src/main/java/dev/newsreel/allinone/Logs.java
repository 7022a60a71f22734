package dev.newsreel.allinone;

import java.nio.file.Path;
import java.util.Map;
import org.springframework.boot.logging.LogLevel;
import org.springframework.boot.logging.LoggingInitializationContext;
import org.springframework.boot.logging.LoggingSystem;
import org.springframework.core.env.StandardEnvironment;

/** Everything goes to one file; the terminal is for the user. */
final class Logs {

  private Logs() {}

  static Path file(Settings settings) {
    return settings.home().resolve("logs").resolve("newsreel.log");
  }

  static Map<String, Object> properties(Settings settings) {
    return Map.of(
        "spring.config.name", "all-in-one",
        "spring.application.name", "newsreel",
        "logging.file.name", file(settings).toString(),
        "logging.logback.rollingpolicy.max-file-size", "20MB",
        "logging.logback.rollingpolicy.max-history", "3",
        "logging.threshold.console", "OFF");
  }

  /** The servers start before Spring configures logging, and would tell the terminal everything. */
  static void quietUntilConfigured() {
    var logging = LoggingSystem.get(Logs.class.getClassLoader());
    logging.beforeInitialize();
    logging.initialize(new LoggingInitializationContext(new StandardEnvironment()), null, null);
    logging.setLogLevel(LoggingSystem.ROOT_LOGGER_NAME, LogLevel.OFF);
  }
}
