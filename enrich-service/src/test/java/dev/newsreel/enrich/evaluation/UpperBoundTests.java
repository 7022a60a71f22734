package dev.newsreel.enrich.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class UpperBoundTests {

  @Test
  void isAboutThreeInNWhenNothingWasSeen() {
    assertThat(UpperBound.of(0, 3000)).isCloseTo(3.0 / 3000, within(1e-5));
  }

  @Test
  void growsWithWhatWasSeen() {
    assertThat(UpperBound.of(1, 100)).isCloseTo(0.0466, within(1e-3));
  }

  @Test
  void isEverythingWhenThereIsNothing() {
    assertThat(UpperBound.of(0, 0)).isEqualTo(1);
  }
}
