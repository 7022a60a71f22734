package dev.newsreel.allinone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class OptionsTests {

  @Test
  void keepsPropertiesForTheServices() {
    var options = Options.of(List.of("--demo", "--newsreel.access.reading=key"));

    assertThat(options)
        .isEqualTo(new Options(true, false, false, List.of("--newsreel.access.reading=key")));
  }

  @Test
  void refusesWhatItDoesNotKnowAndSaysWhatItKnows() {
    assertThatThrownBy(() -> Options.of(List.of("--domo")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("--domo")
        .hasMessageContaining("--demo");
  }
}
