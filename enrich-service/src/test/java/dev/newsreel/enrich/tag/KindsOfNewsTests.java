package dev.newsreel.enrich.tag;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Headlines that stand alone, in words that differ from kind to kind and from one to the next. */
class KindsOfNewsTests {

  private static final Tagger TAGGER = Tagger.compile(GoldenSentence.catalog());

  private static List<String> kinds(String headline) {
    var article =
        new PlainArticle(
            headline, "https://press.example/story", "2026-02-01T00:00:00Z", "tv", List.of(), "");
    return TAGGER.tag(article.article()).shows().getFirst().kinds().stream()
        .map(kind -> kind.kind().word())
        .toList();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          ABC Orders More ‘Will Trent’                                 | renewal
          ‘Reacher’ is officially happening for a fifth season         | renewal
          Netflix keeps ‘Bridgerton’ going with two more seasons       | renewal
          Peacock pulls plug on ‘The Paper’                            | cancellation
          ‘Watson’ won't be back for a third year at CBS               | cancellation
          ‘Citadel’ Axed by Prime Video After Two Seasons              | cancellation
          ‘Slow Horses’ to Conclude With Season 7                      | final-season
          One last job: ‘Money Heist’ bows out                         | final-season
          Prime Video pushes ‘The Boys’ to spring                      | release-date
          When ‘The Last of Us’ comes back                             | release-date
          ‘House of the Dragon’ returns June 21 on HBO                 | release-date
          ‘Shōgun’ Season 2 Teaser Shows Toranaga at War               | trailer
          Walton Goggins Joins ‘Fallout’                               | casting
          ‘House of the Dragon’ casts James Norton                     | casting
          Cameras roll on ‘Ballard’ season 2                           | production
          Strike halts filming on ‘Slow Horses’                        | production
          Netflix developing ‘Peaky Blinders’ sequel                   | development
          ‘Alien: Earth’ review: a triumph                             | review
          ‘Severance’ recap: Cold Harbor                               | recap
          Bella Ramsey on Ellie's Darkest Hour in ‘The Last of Us’     | interview
          Every ‘Black Mirror’ episode, ranked                         | feature
          What to watch after ‘Stranger Things’                        | recommendation
          ‘Landman’ Premiere Draws 9 Million Viewers                   | ratings
          ‘The Studio’ Leads Emmy Nominations                          | awards
          Where to watch ‘Outlander’                                   | availability
          Fans petition to save ‘The Wheel of Time’                    | other
          ‘Chicago Fire’ crossover set for March                       | other
          """)
  void areReadFromTheHeadline(String headline, String kind) {
    assertThat(kinds(headline)).first().isEqualTo(kind);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          No, ‘Dexter: Resurrection’ has not been canceled | cancellation
          Is ‘The Bear’ canceled?                          | cancellation
          Could ‘Gen V’ be renewed?                        | renewal
          """)
  void areNoneOfAFateThatIsDeniedOrAsked(String headline, String kind) {
    assertThat(kinds(headline)).doesNotContain(kind);
  }
}
