package dev.newsreel.enrich.tag;

import static org.assertj.core.api.Assertions.assertThat;

import dev.newsreel.events.Article;
import dev.newsreel.events.Evidence;
import dev.newsreel.events.FranchiseTag;
import dev.newsreel.events.KindTag;
import dev.newsreel.events.ShowTag;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The same news in other letters gets the same tags, with offsets of the letters it is in. */
class MetamorphicTests {

  private static final Tagger TAGGER = Tagger.compile(TestCatalog.catalog());

  private static final String TITLE = "‘Ballard’ is renewed as ‘Shōgun’ waits";
  private static final String TEXT =
      """
      Prime Video has renewed “Ballard” for a second season. Maggie Q is back as Renée Ballard.

      “Shōgun” has no date. Its makers said that the show's next season, which Ballard's fans
      may watch as well, is being written.
      """;

  private static Article article(String title, String text) {
    return new PlainArticle(title, null, "2025-10-07T12:00:00Z", "tv", List.of(), text).article();
  }

  private static Article changed(UnaryOperator<String> change) {
    return article(change.apply(TITLE), change.apply(TEXT));
  }

  /** What is decided, without where it stands. */
  private static List<String> decisions(Tags tags) {
    var franchises = tags.franchises().stream().map(MetamorphicTests::decision);
    return Stream.concat(franchises, tags.shows().stream().map(MetamorphicTests::decision))
        .toList();
  }

  private static String decision(FranchiseTag tag) {
    return tag.id() + " " + tag.role() + " " + Math.round(tag.confidence() * 1e6);
  }

  private static String decision(ShowTag tag) {
    var kinds = tag.kinds().stream().map(KindTag::kind).toList();
    return tag.id() + " " + tag.role() + " " + kinds + " " + tag.seasons();
  }

  private static List<Evidence> evidence(Tags tags) {
    return tags.franchises().stream().flatMap(tag -> tag.evidence().stream()).toList();
  }

  private static void assertSame(Article changed) {
    var tags = TAGGER.tag(changed);

    assertThat(decisions(tags)).isEqualTo(decisions(TAGGER.tag(article(TITLE, TEXT))));
    for (Evidence evidence : evidence(tags)) {
      var text = changed.blocks().get(evidence.block()).text();
      assertThat(text.substring(evidence.start(), evidence.end())).isEqualTo(evidence.surface());
    }
  }

  @Test
  void findsSomethingAtAll() {
    assertThat(decisions(TAGGER.tag(article(TITLE, TEXT))))
        .anyMatch(decision -> decision.startsWith("ballard PRIMARY [RENEWAL"))
        .anyMatch(decision -> decision.startsWith("shogun"));
  }

  @Test
  void straightQuotesForCurlyOnes() {
    assertSame(
        changed(text -> text.replaceAll("[\u2018\u2019]", "'").replaceAll("[\u201c\u201d]", "\"")));
  }

  @Test
  void accentsAsCombiningMarks() {
    assertSame(changed(text -> Normalizer.normalize(text, Normalizer.Form.NFD)));
  }

  @Test
  void nonBreakingSpaces() {
    assertSame(changed(text -> text.replace(' ', '\u00a0')));
  }

  @Test
  void softHyphensAndZeroWidthSpacesInsideWords() {
    assertSame(changed(text -> text.replace("Ballard", "Bal\u00adlard").replace("Q", "Q\u200b")));
  }

  @Test
  void aHeadlineInCapitals() {
    assertSame(article(TITLE.toUpperCase(Locale.ROOT), TEXT));
  }

  @Test
  void aPossessive() {
    assertSame(article(TITLE.replace("is renewed", "is renewed,"), TEXT));
    var plain = TAGGER.tag(article("", "“Shōgun” is a series."));
    var possessive = TAGGER.tag(article("", "“Shōgun’s” story is a series."));
    assertThat(possessive.franchises()).extracting(FranchiseTag::id).isEqualTo(ids(plain));
  }

  private static List<String> ids(Tags tags) {
    return tags.franchises().stream().map(FranchiseTag::id).toList();
  }

  @Test
  void aDottedCapitalIBeforeTheHitMovesItByOneUnitExactly() {
    var before = titles("Ivo likes the series “Shōgun”.");
    var after = titles("\u0130vo likes the series “Shōgun”.");
    var longer = titles("\u0130\u0130vo likes the series “Shōgun”.");

    assertThat(before).isNotEmpty();
    assertThat(after).extracting(Evidence::start).isEqualTo(starts(before, 0));
    assertThat(longer).extracting(Evidence::start).isEqualTo(starts(before, 1));
  }

  private static List<Evidence> titles(String text) {
    return evidence(TAGGER.tag(article("", text))).stream()
        .filter(one -> one.surface().equals("Shōgun"))
        .toList();
  }

  private static List<Integer> starts(List<Evidence> evidence, int moved) {
    return evidence.stream().map(one -> one.start() + moved).toList();
  }
}
