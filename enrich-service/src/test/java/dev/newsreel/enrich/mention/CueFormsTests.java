package dev.newsreel.enrich.mention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class CueFormsTests {

  @Test
  void spellsOutEachOfSeveralWays() {
    var forms = CueForms.read("FINAL:\n  {last|final} {ride|bow}, swan song\n");

    assertThat(forms.get(Cue.FINAL)).startsWith("last ride", "last bow", "final ride", "final bow");
  }

  @Test
  void skipsCommentsAndEmptyLines() {
    var forms = CueForms.read("# what a show is\n\nTV:\n  show,\n  series\n");

    assertThat(forms).isEqualTo(Map.of(Cue.TV, List.of("show", "series")));
  }

  @Test
  void refusesANameThatIsNoCue() {
    assertThatThrownBy(() -> CueForms.read("WEATHER:\n  rain\n"))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void hasFormsForEveryCue() {
    assertThat(Stream.of(Cue.values()).filter(cue -> cue.phrases().isEmpty())).isEmpty();
  }
}
