package dev.newsreel.ingest.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class ShippedSourcesTests {

  private static final Path LIST = Path.of("../deploy/local/sources.yaml");

  @Test
  void listsSixtyOutletsAndSaysHowEachWasChecked() throws IOException {
    List<Source> sources = SourcesYaml.read("sources.yaml", Files.readString(LIST));

    assertThat(sources).hasSizeGreaterThanOrEqualTo(60);
    assertThat(sources).allSatisfy(source -> assertThat(source.checked()).isNotBlank());
    assertThat(sources).allSatisfy(source -> assertThat(source.checkedOn()).isNotBlank());
    assertThat(sources).allSatisfy(source -> assertThat(source.group()).isNotBlank());
  }
}
