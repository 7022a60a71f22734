package dev.newsreel.enrich.mention;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class MentionIndexTests {

  private static final List<String> FORMS =
      List.of(
          "Bosch",
          "Bosch: Legacy",
          "Law & Order",
          "S.W.A.T.",
          "9-1-1",
          "Shōgun",
          "Grey's Anatomy",
          "What If...?",
          "Paramount",
          "Paramount+",
          "Will Trent");

  private final MentionIndex index = index();

  private static MentionIndex index() {
    var builder = MentionIndex.builder();
    for (int i = 0; i < FORMS.size(); i++) {
      builder.add(FORMS.get(i), i);
    }
    return builder.build();
  }

  /** What is found, as the words of the text itself. */
  private List<String> found(String text) {
    var scan = new Scan();
    index.read(text, scan);
    var surfaces = new ArrayList<String>();
    for (int hit = 0; hit < scan.hits(); hit++) {
      surfaces.add(text.substring(scan.start(scan.first(hit)), scan.hitEnd(hit)));
    }
    return surfaces;
  }

  @Test
  void reportsLongerAndShorterForms() {
    assertThat(found("Then came Bosch: Legacy.")).containsExactly("Bosch", "Bosch: Legacy");
  }

  @Test
  void findsWholeWordsOnly() {
    assertThat(found("Boschs and preBosch and Bosch2")).isEmpty();
    assertThat(found("(Bosch)")).containsExactly("Bosch");
  }

  @Test
  void treatsLettersOfEveryScriptAsLetters() {
    assertThat(found("Boschü Жbosch")).isEmpty();
  }

  @Test
  void findsFormsWhateverTheAccentsCaseAndApostrophes() {
    assertThat(found("SHOGUN and Sho\u0304gun and shōgun"))
        .containsExactly("SHOGUN", "Sho\u0304gun", "shōgun");
    assertThat(found("Grey\u2019s Anatomy, Grey's Anatomy, GREY\u02bcS ANATOMY")).hasSize(3);
  }

  @Test
  void readsOverInvisibleCharacters() {
    assertThat(found("Bo\u00adsch and Will\u00a0Trent and Will\u2009 Trent"))
        .containsExactly("Bo\u00adsch", "Will\u00a0Trent", "Will\u2009 Trent");
  }

  @Test
  void keepsOffsetsBehindACharacterThatGrowsInLowerCase() {
    assertThat(found("\u0130stanbul \u0130\u0130 Bosch")).containsExactly("Bosch");
  }

  @Test
  void doesNotMatchAcrossWhatTheFormDoesNotHave() {
    assertThat(found("He has a will. Trent has none.")).isEmpty();
    assertThat(found("Law, Order")).isEmpty();
    assertThat(found("9/1/1 and 911")).isEmpty();
  }

  @Test
  void findsPunctuationOfTheForm() {
    assertThat(found("9\u20111\u20111 and S.W.A.T. and Law  &  Order"))
        .containsExactly("9\u20111\u20111", "S.W.A.T.", "Law  &  Order");
  }

  @Test
  void takesThePunctuationAtTheEndWhenItIsThere() {
    assertThat(found("What If...? it rained; what if it did not"))
        .containsExactly("What If...?", "what if");
  }

  @Test
  void tellsFormsApartThatDifferByAPlusSign() {
    assertThat(found("Paramount said")).containsExactly("Paramount");
    assertThat(found("Paramount+ said")).containsExactly("Paramount", "Paramount+");
  }

  @Test
  void leavesThePossessiveOut() {
    assertThat(found("Bosch's house, Bosch\u2019s house")).containsExactly("Bosch", "Bosch");
  }
}
