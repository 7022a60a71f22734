package dev.newsreel.enrich.claim;

import static org.assertj.core.api.Assertions.assertThat;

import dev.newsreel.enrich.catalog.Catalog;
import dev.newsreel.enrich.catalog.CatalogFile;
import dev.newsreel.enrich.catalog.CatalogLoader;
import dev.newsreel.enrich.catalog.CatalogReading;
import dev.newsreel.enrich.claim.Claim.Match;
import dev.newsreel.enrich.tag.PlainArticle;
import dev.newsreel.events.Role;
import dev.newsreel.events.ShowTag;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BoxClaimsTests {

  private static final Catalog CATALOG = catalog();

  @ParameterizedTest
  @CsvSource({
    "Network: MGM+, network, AGREES",
    "Network: Epix, network, AGREES",
    "Streaming: Amazon Prime Video, network, CONFLICTS",
    "'Release Date: July 9, 2025', first-aired, AGREES",
    "Release Date: 2024, first-aired, CONFLICTS",
    "Seasons: 2, seasons, AGREES",
    "Seasons: 3, seasons, CONFLICTS",
    "Cast: Ada Grimble as Detective Snork, cast, AGREES",
    "Cast: Ada Grímble, cast, AGREES",
    "Cast: Ada Grimble as Nobody Else, cast, CONFLICTS",
    "Cast: Bo Unheard as Somebody, cast, UNKNOWN"
  })
  void holdsALineAgainstTheCatalog(String line, String field, Match match) {
    var claims = claims(line, "snork-hill");

    assertThat(claims).extracting(Claim::field).containsExactly(field);
    assertThat(claims).extracting(Claim::match).containsExactly(match);
  }

  @ParameterizedTest
  @CsvSource({"Network: A channel that nobody knows", "Genre: Crime", "Release Date: soon"})
  void claimsNothingThatNobodyCouldJudge(String line) {
    assertThat(claims(line, "snork-hill")).isEmpty();
  }

  @Test
  void saysNothingAgainstACatalogThatHasNothing() {
    assertThat(claims("Seasons: 3", "bare"))
        .extracting(Claim::match)
        .containsExactly(Match.UNKNOWN);
  }

  @Test
  void takesTheShowOfTheHeadlineWhereThePageIsAboutTwo() {
    var article =
        new PlainArticle("Snork Hill ends", null, null, null, null, "Text.\n\nSeasons: 3")
            .article();

    var claims = BoxClaims.of(article, List.of(tag("bare"), tag("snork-hill")), CATALOG);

    assertThat(claims).extracting(Claim::show).containsExactly("snork-hill");
  }

  @Test
  void doesNotGuessWhichOfTwoShowsABoxDescribes() {
    assertThat(claims("Seasons: 3", "snork-hill", "bare")).isEmpty();
  }

  private static List<Claim> claims(String line, String... about) {
    var article = new PlainArticle("A title", null, null, null, null, "Text.\n\n" + line).article();
    var tags = Arrays.stream(about).map(BoxClaimsTests::tag).toList();
    return BoxClaims.of(article, tags, CATALOG);
  }

  private static ShowTag tag(String show) {
    return new ShowTag(
        show,
        show,
        "snork",
        List.of(),
        Role.PRIMARY,
        1,
        1,
        List.of(),
        List.of(),
        null,
        null,
        List.of());
  }

  private static Catalog catalog() {
    var networks =
        new CatalogFile(
            "networks.yaml",
            "[{name: MGM+, aliases: [Epix], kind: streamer},"
                + " {name: Prime Video, aliases: [Amazon Prime Video], kind: streamer}]");
    var snork =
        new CatalogFile(
            "franchises/snork.yaml",
            """
            id: snork
            name: Snork
            partial: true
            shows:
              - id: snork-hill
                title: Snork Hill
                networks: [{network: MGM+, from: 2025}]
                first-aired: "2025-07-09"
                seasons: 2
                cast: [{person: Ada Grimble, character: Wilma Snork}]
              - {id: bare, title: Bare Snork}
            sources: [{from: hand, as-of: 2026-11-24}]
            """);
    return switch (CatalogLoader.load(List.of(networks, snork))) {
      case CatalogReading.Read(var catalog, _) -> catalog;
      case CatalogReading.Refused(var faults) -> throw new IllegalStateException(faults.toString());
    };
  }
}
