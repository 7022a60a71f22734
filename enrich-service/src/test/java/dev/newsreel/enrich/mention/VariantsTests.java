package dev.newsreel.enrich.mention;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class VariantsTests {

  @Test
  void writesAndForTheAmpersandAndBack() {
    assertThat(Variants.of("Law & Order")).contains("Law and Order");
    assertThat(Variants.of("Georgie and Mandy")).contains("Georgie & Mandy");
  }

  @Test
  void leavesOutTheColon() {
    assertThat(Variants.of("Bosch: Legacy")).contains("Bosch Legacy", "Bosch - Legacy");
  }

  @Test
  void leavesOutTheDots() {
    assertThat(Variants.of("Chicago P.D.")).contains("Chicago PD");
    assertThat(Variants.of("S.W.A.T.")).contains("SWAT");
  }

  @Test
  void keepsNumbersTogether() {
    assertThat(Variants.of("9-1-1")).containsExactly("9-1-1");
  }
}
