package dev.newsreel.enrich.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SeedTests {

  private static final String ALPHAS =
      """
      id: alphas-test
      name: Alphas
      shows:
        - {id: alphas-test, title: Alphas of Old, networks: [Alpha One], cast: [Somebody]}
      sources: [{from: hand, as-of: 2026-11-01}]
      """;

  @TempDir private Path folder;

  @Test
  void holdsTogetherInTheJar() {
    var reading = CatalogLoader.load(SeedFiles.ofJar());

    assertThat(reading.faults()).filteredOn(Fault::isError).isEmpty();
    assertThat(Seed.read(null).catalog().franchise("bosch")).isPresent();
  }

  @Test
  void addsTheFilesOfAFolder() throws IOException {
    write("franchises/alphas-test.yaml", ALPHAS);
    write("networks.yaml", "- {name: Alpha One, kind: cable}");

    var seed = Seed.read(folder);

    assertThat(seed.faults()).isEmpty();
    assertThat(seed.catalog().franchises()).containsKeys("alphas-test", "bosch");
  }

  @Test
  void putsAFileOfTheFolderInThePlaceOfTheJars() throws IOException {
    write("networks.yaml", "- {name: Alpha One, kind: cable}");
    write("franchises/bosch.yaml", ALPHAS.replace("alphas-test", "bosch"));

    var bosch = Seed.read(folder).catalog().franchise("bosch").orElseThrow();

    assertThat(bosch.name()).isEqualTo("Alphas");
  }

  @Test
  void refusesABrokenFolderWithEveryFaultAndKeepsTheJars() throws IOException {
    write("franchises/alphas-test.yaml", ALPHAS.replace("as-of: 2026-11-01", "as-of: soon"));

    var seed = Seed.read(folder);

    assertThat(seed.faults())
        .extracting(fault -> fault.line() + ": " + fault.message())
        .containsExactly(
            "4: network must be in networks.yaml but is: Alpha One",
            "5: as-of must be a day such as 2026-03-01 but is: soon");
    assertThat(seed.faults().getFirst().file()).isEqualTo(folder + "/franchises/alphas-test.yaml");
    assertThat(seed.catalog().franchises()).containsKey("bosch").doesNotContainKey("alphas-test");
  }

  @Test
  void refusesAFolderThatIsNotThere() {
    var seed = Seed.read(folder.resolve("nowhere"));

    assertThat(seed.faults())
        .singleElement()
        .extracting(Fault::message)
        .asString()
        .startsWith("newsreel.enrich.catalog.location must be a folder that can be read");
    assertThat(seed.catalog().franchises()).containsKey("bosch");
  }

  private void write(String name, String text) throws IOException {
    Files.createDirectories(folder.resolve(name).getParent());
    Files.writeString(folder.resolve(name), text);
  }
}
