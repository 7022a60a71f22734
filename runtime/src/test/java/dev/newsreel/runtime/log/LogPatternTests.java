package dev.newsreel.runtime.log;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.slf4j.LoggerFactory;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.annotation.Configuration;

@ExtendWith(OutputCaptureExtension.class)
class LogPatternTests {

  @Configuration(proxyBeanMethods = false)
  static class Nothing {}

  @Test
  void showsWhatALineWasWrittenWith(CapturedOutput output) {
    try (var _ = new SpringApplicationBuilder(Nothing.class).web(WebApplicationType.NONE).run()) {
      LoggerFactory.getLogger("test")
          .atWarn()
          .addKeyValue("topic", "news")
          .addKeyValue("waited.ms", 5)
          .log("Record set aside");
    }

    assertThat(output).contains("Record set aside topic=\"news\" waited.ms=\"5\"");
  }
}
