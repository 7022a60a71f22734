package dev.newsreel.runtime.failure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.mongodb.ConnectionString;
import java.util.Map;
import java.util.Objects;
import org.apache.kafka.clients.admin.Admin;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanCreationException;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.diagnostics.FailureAnalyzer;
import org.springframework.core.io.support.SpringFactoriesLoader;
import org.springframework.core.io.support.SpringFactoriesLoader.FailureHandler;

class ConnectionSettingAnalyzerTests {

  @Test
  void namesTheVariableOfAConnectionStringThatIsNone() {
    var analysis = analyze(catchThrowable(() -> new ConnectionString("localhost:27017")));

    assertThat(analysis.getDescription()).contains("MONGODB_URI", "must start with");
    assertThat(analysis.getAction()).contains("mongodb://");
  }

  @Test
  void namesTheVariableOfBrokersThatAreNoAddresses() {
    assertThat(brokers("nonsense").getDescription()).contains("KAFKA_BROKERS", "nonsense");
  }

  @Test
  void namesTheVariableOfBrokersThatCannotBeResolved() {
    assertThat(brokers("no-such-host.invalid:9092").getDescription()).contains("KAFKA_BROKERS");
  }

  @Test
  void leavesOtherFailuresToOthers() {
    assertThat(new ConnectionSettingAnalyzer().analyze(new IllegalArgumentException("else")))
        .isNull();
  }

  @Test
  void isFoundBySpringBoot() {
    assertThat(
            SpringFactoriesLoader.forDefaultResourceLocation()
                .load(FailureAnalyzer.class, FailureHandler.handleMessage((_, _) -> {})))
        .hasAtLeastOneElementOfType(ConnectionSettingAnalyzer.class);
  }

  private static FailureAnalysis brokers(String brokers) {
    return analyze(
        catchThrowable(() -> Admin.create(Map.<String, Object>of("bootstrap.servers", brokers))));
  }

  private static FailureAnalysis analyze(Throwable cause) {
    return Objects.requireNonNull(
        new ConnectionSettingAnalyzer().analyze(new BeanCreationException("client", cause)));
  }
}
