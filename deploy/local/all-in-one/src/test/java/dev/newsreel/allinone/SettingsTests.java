package dev.newsreel.allinone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SettingsTests {

  @Test
  void usesTheEmbeddedServersUnlessToldOtherwise() {
    assertThat(Settings.of(Map.of("KAFKA_BROKERS", " ")).brokers()).isEmpty();
    assertThat(Settings.of(Map.of("KAFKA_BROKERS", "kafka:9092")).brokers()).contains("kafka:9092");
  }

  @Test
  void movesPorts() {
    var settings = Settings.of(Map.of("NEWSREEL_FEED_PORT", "9000"));

    assertThat(Service.FEED.port(settings)).isEqualTo(9000);
    assertThat(Service.INGEST.port(settings)).isEqualTo(8081);
  }

  @Test
  void refusesAPortThatIsNoneAndNamesTheSetting() {
    var settings = Settings.of(Map.of("NEWSREEL_FEED_PORT", "70000"));

    assertThatThrownBy(() -> Service.FEED.port(settings))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("NEWSREEL_FEED_PORT")
        .hasMessageContaining("70000");
  }

  @Test
  void letsTheUsersPropertiesWin() {
    var options = new Options(true, false, false, List.of("--server.port=1"));

    assertThat(Service.INGEST.arguments(Settings.of(Map.of()), options))
        .last()
        .isEqualTo("--server.port=1");
  }
}
