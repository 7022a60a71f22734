package dev.newsreel.enrich.tag;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.newsreel.events.Article;
import dev.newsreel.events.Evidence;
import dev.newsreel.events.FranchiseTag;
import dev.newsreel.events.Kind;
import dev.newsreel.events.KindTag;
import dev.newsreel.events.PersonTag;
import dev.newsreel.events.Role;
import dev.newsreel.events.ShowTag;
import java.util.List;
import org.junit.jupiter.api.Test;

class TaggerTests {

  private static final Tagger TAGGER = Tagger.compile(TestCatalog.catalog());

  private static final String RENEWED =
      """
      Prime Video has renewed Ballard for a second season, the streamer said on Tuesday.

      Maggie Q returns as Renée Ballard, who runs a cold case unit. Courtney Taylor is back as
      Samira Parker. The show follows Bosch: Legacy, which ended in April after three seasons.

      Release Date
      July 9, 2025

      Network
      Prime Video

      Cast
      Courtney Taylor
      Samira Parker
      """;

  private static Article article(String title, String text) {
    return new PlainArticle(
            title, "https://tv.example/1", "2025-10-07T12:00:00Z", "tv", List.of(), text)
        .article();
  }

  private static Tags tag(String title, String text) {
    return TAGGER.tag(article(title, text));
  }

  private static ShowTag show(Tags tags, String id) {
    return tags.shows().stream().filter(show -> show.id().equals(id)).findFirst().orElseThrow();
  }

  @Test
  void namesFranchiseShowAndKindOfARenewal() {
    var tags = tag("‘Ballard’ renewed for season 2", RENEWED);

    assertThat(tags.franchises()).extracting(FranchiseTag::id).containsExactly("bosch");
    assertThat(tags.franchises().getFirst().role()).isEqualTo(Role.PRIMARY);
    assertThat(show(tags, "ballard").role()).isEqualTo(Role.PRIMARY);
    assertThat(show(tags, "ballard").kinds()).extracting(KindTag::kind).contains(Kind.RENEWAL);
    assertThat(show(tags, "ballard").seasons()).containsExactly(2);
  }

  @Test
  void givesPeopleWithTheirCharacters() {
    var tags = tag("‘Ballard’ renewed for season 2", RENEWED);

    assertThat(tags.people())
        .contains(
            new PersonTag("Maggie Q", "Renée Ballard", "ballard"),
            new PersonTag("Courtney Taylor", "Samira Parker", "ballard"));
  }

  @Test
  void quotesTheTextInEveryEvidence() {
    var article = article("‘Ballard’ renewed for season 2", RENEWED);
    var tags = TAGGER.tag(article);

    assertThat(evidence(tags)).isNotEmpty();
    for (Evidence evidence : evidence(tags)) {
      var text = article.blocks().get(evidence.block()).text();
      assertThat(text.substring(evidence.start(), evidence.end())).isEqualTo(evidence.surface());
      assertThat(evidence.context()).hasSizeLessThanOrEqualTo(160);
      assertThat(evidence.context()).contains(evidence.surface());
      assertThat(text.startsWith(evidence.context(), evidence.contextStart())).isTrue();
    }
  }

  private static List<Evidence> evidence(Tags tags) {
    var all = new java.util.ArrayList<Evidence>();
    tags.franchises().forEach(tag -> all.addAll(tag.evidence()));
    for (ShowTag show : tags.shows()) {
      all.addAll(show.evidence());
      show.kinds().forEach(kind -> all.addAll(kind.evidence()));
    }
    tags.rejected().forEach(rejected -> all.addAll(rejected.evidence()));
    return all;
  }

  @Test
  void addsUpItsEvidenceToItsConfidence() {
    var tag = tag("‘Ballard’ renewed for season 2", RENEWED).franchises().getFirst();

    double sum = tag.evidence().stream().mapToDouble(Evidence::weight).sum();
    assertThat(1 / (1 + Math.exp(-sum))).isCloseTo(tag.confidence(), within(1e-9));
  }

  @Test
  void leavesAPlaceOfTheSameNameAloneAndSaysWhy() {
    var tags =
        tag(
            "Ballard Bridge closes for repairs",
            "Drivers in Seattle should avoid Ballard this weekend, the city said.");

    assertThat(tags.franchises()).isEmpty();
    assertThat(tags.rejected()).extracting(RejectedCandidate::id).containsExactly("bosch");
    assertThat(tags.rejected().getFirst().reason()).isNotEmpty();
  }

  @Test
  void leavesACompanyOfTheSameNameAlone() {
    var tags =
        tag(
            "Bosch cuts jobs",
            "Robert Bosch GmbH of Stuttgart, which makes the Bosch dishwasher, said on Monday"
                + " that sales fell.");

    assertThat(tags.franchises()).isEmpty();
  }

  @Test
  void wantsTwoKindsOfEvidenceForACommonWord() {
    assertThat(tag("Vikings win again", "The Vikings won on Sunday.").franchises()).isEmpty();
    assertThat(
            tag(
                    "Where to watch “Vikings”",
                    "Travis Fimmel plays Ragnar Lothbrok in “Vikings,” a series of six seasons.")
                .franchises())
        .extracting(FranchiseTag::id)
        .containsExactly("vikings");
  }

  @Test
  void doesNotTakeAFunctionWordForATitle() {
    assertThat(tag("From here to there", "From Monday, MGM+ costs more.").franchises()).isEmpty();
    assertThat(
            tag(
                    "Nine one-word titles",
                    "From (MGM+). Harold Perrineau is the sheriff of a town no road leads from.")
                .franchises())
        .extracting(FranchiseTag::id)
        .containsExactly("from");
  }

  @Test
  void keepsAPersonsOtherWorkOutOfTheStream() {
    var tags =
        tag(
            "‘Ballard’ adds to its cast",
            "Prime Video's “Ballard” has cast Tessa Marlowe (“Shōgun”) as a dispatcher.");

    assertThat(show(tags, "shogun").role()).isEqualTo(Role.CREDIT);
    assertThat(show(tags, "ballard").role()).isEqualTo(Role.PRIMARY);
  }

  @Test
  void doesNotTagPeopleAndNetworksAlone() {
    var tags = tag("A busy week", "Maggie Q and Titus Welliver met people of Prime Video.");

    assertThat(tags.franchises()).isEmpty();
  }
}
