package dev.newsreel.feed.search;

import static org.assertj.core.api.Assertions.assertThat;

import dev.newsreel.feed.search.SearchQuery.Parsed.Bad;
import dev.newsreel.feed.search.SearchQuery.Parsed.Read;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SearchQueryTests {

  private static String query(String text) {
    return switch (SearchQuery.read(text)) {
      case Read(var query) -> query.toString();
      case Bad(var detail) -> detail;
    };
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\0',
      textBlock =
          """
          Ballard            | #text:ballard
          BALLARD's trailers | #text:ballard #text:trailer
          Pokémon            | #text:pokemon
          "Final Season"     | #text:"final season"
          spin-off           | #text:"spin off"
          trek -picard       | #text:trek -text:picard
          -"new york" law    | -text:"new york" #text:law
          ball*              | #text:ball*
          title:renewed      | #title:renewed
          person:"Maggie Q"  | #person:"maggie q"
          outlet:Var*        | #outlet:var*
          Trek: Picard       | #text:trek #text:picard
          bosch & legacy     | #text:bosch #text:legacy
          """)
  void readsWhatAReaderTyped(String typed, String query) {
    assertThat(query(typed)).isEqualTo(query);
  }

  @Test
  void saysWhatIsWrong() {
    assertThat(query("the \"final season"))
        .startsWith("q has a quotation mark at character 5 that is never closed");
    assertThat(query("-bosch -\"new york\"")).startsWith("q only excludes");
    assertThat(query("?! & …")).startsWith("q has no letter or digit");
    assertThat(query("b*")).contains("at least 2 letters").contains("b*");
    assertThat(query("x".repeat(201))).contains("at most 200 characters but has 201");
    assertThat(query("a ".repeat(17))).contains("at most 16 words or phrases but has 17");
  }
}
