package dev.newsreel.enrich.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CatalogTests {

  @Test
  void hasNoFranchiseOfAnUnknownId() {
    assertThat(Catalog.EMPTY.franchise("unknown")).isEmpty();
  }
}
