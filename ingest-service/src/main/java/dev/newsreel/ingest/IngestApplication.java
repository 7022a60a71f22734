package dev.newsreel.ingest;

import dev.newsreel.runtime.RuntimeConfiguration;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.annotation.Import;

/** Sources to articles. */
@SpringBootApplication
@Import(RuntimeConfiguration.class)
public class IngestApplication {

  /** The service as it runs, wherever it runs: alone, in tests, beside the others. */
  public static SpringApplicationBuilder application() {
    return new SpringApplicationBuilder(IngestApplication.class)
        .properties("spring.config.name=ingest-service");
  }

  static void main(String[] args) {
    application().run(args);
  }
}
