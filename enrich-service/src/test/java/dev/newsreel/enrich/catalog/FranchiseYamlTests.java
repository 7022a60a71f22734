package dev.newsreel.enrich.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import dev.newsreel.events.catalog.Franchise;
import java.util.ArrayList;
import org.junit.jupiter.api.Test;

class FranchiseYamlTests {

  @Test
  void writesFilesThatAreReadBackAsTheSame() {
    var seed = Seed.read(null).catalog();
    var files = new ArrayList<CatalogFile>();
    files.add(SeedFiles.ofJar().getLast());
    for (Franchise franchise : seed.franchises().values()) {
      var name = "franchises/" + franchise.id() + ".yaml";
      files.add(new CatalogFile(name, FranchiseYaml.write(franchise)));
    }

    var reading = CatalogLoader.load(files);

    assertThat(reading.faults()).filteredOn(Fault::isError).isEmpty();
    assertThat(((CatalogReading.Read) reading).catalog().version()).isEqualTo(seed.version());
    assertThat(seed.franchises()).isNotEmpty();
  }
}
