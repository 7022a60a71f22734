package dev.newsreel.enrich.tag;

import static org.assertj.core.api.Assertions.assertThat;

import dev.newsreel.enrich.catalog.Catalog;
import dev.newsreel.events.Article;
import dev.newsreel.events.FranchiseTag;
import dev.newsreel.events.ShowTag;
import dev.newsreel.events.catalog.Alias;
import dev.newsreel.events.catalog.Ambiguity;
import dev.newsreel.events.catalog.Franchise;
import dev.newsreel.events.catalog.Show;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Holds the tagger and the catalog to the sentences beside the catalog. */
class GoldenSentencesTests {

  private static final Set<Ambiguity> SURE = Set.of(Ambiguity.UNIQUE, Ambiguity.STRONG);

  private final Catalog catalog = GoldenSentence.catalog();
  private final List<GoldenSentence> sentences = GoldenSentence.all(catalog);

  @Test
  void areThereForAndAgainstEveryFormThatMayMeanSomethingElse() {
    var named = names(sentences.stream().filter(sentence -> !sentence.isNegative()));
    var refused = names(sentences.stream().filter(GoldenSentence::isNegative));

    var lacking =
        catalog.franchises().values().stream()
            .flatMap(GoldenSentencesTests::ambiguousForms)
            .filter(form -> !named.contains(form) || !refused.contains(form))
            .toList();

    assertThat(lacking).as("forms without a sentence for and one against them").isEmpty();
  }

  @Test
  void meanWhatTheySay() {
    var tagger = Tagger.compile(catalog);

    var wrong =
        sentences.stream()
            .filter(sentence -> !holds(sentence, tagger.tag(article(sentence.text()))))
            .toList();

    assertThat(wrong).as("sentences that are tagged otherwise").isEmpty();
  }

  private static Set<String> names(Stream<GoldenSentence> sentences) {
    return sentences
        .map(sentence -> sentence.franchise() + " " + sentence.alias())
        .collect(Collectors.toSet());
  }

  private static Stream<String> ambiguousForms(Franchise franchise) {
    var shows = franchise.shows().stream().filter(show -> !show.rival()).toList();
    var titles = shows.stream().filter(show -> !SURE.contains(show.ambiguity())).map(Show::title);
    var aliases =
        Stream.of(
                shows.stream().flatMap(show -> show.aliases().stream()),
                franchise.phrases().stream(),
                franchise.characters().stream())
            .flatMap(forms -> forms)
            .filter(alias -> !SURE.contains(alias.ambiguity()))
            .map(Alias::text);
    return Stream.concat(titles, aliases).map(form -> franchise.id() + " " + form);
  }

  private static Article article(String text) {
    return new PlainArticle(null, null, null, null, null, text).article();
  }

  private boolean holds(GoldenSentence sentence, Tags tags) {
    var franchises = tags.franchises().stream().map(FranchiseTag::id).collect(Collectors.toSet());
    if (sentence.isNegative()) {
      return !franchises.contains(sentence.franchise());
    }
    boolean namesShow =
        catalog.show(sentence.means()).isPresent() && catalog.franchise(sentence.means()).isEmpty();
    return franchises.contains(sentence.franchise())
        && (!namesShow
            || tags.shows().stream().map(ShowTag::id).anyMatch(sentence.means()::equals));
  }
}
