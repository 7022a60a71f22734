package dev.newsreel.enrich.mention;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class InflectionTests {

  @Test
  void inflectsTheMarkedWordOfAPhrase() {
    assertThat(Inflection.of("~renew for"))
        .containsExactly("renew for", "renews for", "renewed for", "renewing for");
  }

  @Test
  void dropsTheLastE() {
    assertThat(Inflection.of("~shelve"))
        .containsExactly("shelve", "shelves", "shelved", "shelving");
  }

  @Test
  void turnsYIntoI() {
    assertThat(Inflection.of("~deny")).containsExactly("deny", "denies", "denied", "denying");
  }

  @Test
  void knowsBothSpellingsOfADoubledConsonant() {
    assertThat(Inflection.of("~cancel"))
        .contains("canceled", "cancelled", "canceling", "cancelling");
  }

  @Test
  void leavesAnUnmarkedFormAlone() {
    assertThat(Inflection.of("final season")).containsExactly("final season");
  }
}
