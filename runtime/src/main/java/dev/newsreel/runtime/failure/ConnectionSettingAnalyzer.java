package dev.newsreel.runtime.failure;

import org.apache.kafka.common.config.ConfigException;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.diagnostics.FailureAnalyzer;

/**
 * Names the setting when an address of Kafka or MongoDB cannot be read or resolved. The clients say
 * what is wrong, but not where it was set. Values are not repeated beyond what the client's own
 * message shows: a connection string holds a password.
 */
public final class ConnectionSettingAnalyzer implements FailureAnalyzer {

  private static final String MONGODB = "The connection string is invalid";

  @Override
  public @Nullable FailureAnalysis analyze(Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      var message = String.valueOf(cause.getMessage());
      if (cause instanceof IllegalArgumentException && message.startsWith(MONGODB)) {
        return mongodb(message, failure);
      }
      if (cause instanceof ConfigException && message.contains("bootstrap")) {
        return kafka(message, failure);
      }
    }
    return null;
  }

  private static FailureAnalysis mongodb(String message, Throwable failure) {
    return new FailureAnalysis(
        "MONGODB_URI (spring.mongodb.uri) is no connection string of MongoDB: " + message,
        "Set it to something like mongodb://host:27017 or mongodb+srv://user:password@host/",
        failure);
  }

  private static FailureAnalysis kafka(String message, Throwable failure) {
    return new FailureAnalysis(
        "KAFKA_BROKERS (spring.kafka.bootstrap-servers) cannot be used: " + message,
        "Set it to host:port of one or more brokers, divided by commas, that this machine can resolve",
        failure);
  }
}
