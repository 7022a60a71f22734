package dev.newsreel.ingest.extract;

import static dev.newsreel.ingest.extract.Pages.article;
import static dev.newsreel.ingest.extract.Pages.extract;
import static dev.newsreel.ingest.extract.Pages.texts;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import dev.newsreel.events.Zone;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FactTests {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<aside class='infobox'><dl><dt>Release Date</dt><dd>July 9, 2025</dd><dt>Network</dt><dd>Prime Video</dd></dl></aside>",
        "<table><tr><th>Release Date</th><td>July 9, 2025</td></tr><tr><th>Network</th><td>Prime Video</td></tr></table>",
        "<div class='info-box'><ul><li><strong>Release Date</strong> July 9, 2025</li><li><strong>Network:</strong> Prime Video</li></ul></div>",
        "<div class='infobox'><ul><li>Release Date: July 9, 2025</li><li>Network: Prime Video</li></ul></div>",
        "<div class='infobox'><p><b>Release Date</b><br>July 9, 2025</p><p><b>Network</b><br>Prime Video</p></div>",
        "<div class='infobox'><div><div>Release Date</div><div>July 9, 2025</div></div><div><div>Network</div><div>Prime Video</div></div></div>",
        "<div class='infobox'><h4>Release Date</h4><p>July 9, 2025</p><h4>Network</h4><p>Prime Video</p></div>",
        "<div class='infobox'><h3>Ballard</h3><dl><dt>Release Date</dt><dd>July 9, 2025</dd><dt>Network</dt><dd>Prime Video</dd></dl></div>"
      })
  void readsABoxOfFactsInAnyMarkup(String box) {
    ExtractedArticle article = extract(article(box));

    assertThat(article.facts())
        .containsExactly(
            entry("Release Date", List.of("July 9, 2025")),
            entry("Network", List.of("Prime Video")));
  }

  @Test
  void writesEachFactAsALineAndKeepsItOutOfTheText() {
    ExtractedArticle article =
        extract(article("<div class='infobox'><ul><li>Network: Prime Video</li></ul></div>"));

    assertThat(texts(article, Zone.INFOBOX)).containsExactly("Network: Prime Video");
    assertThat(article.text()).doesNotContain("Prime Video");
  }

  @Test
  void findsABoxWithoutANameByItsLabels() {
    ExtractedArticle article =
        extract(
            article(
                "<div class='x1'><div><span>Release Date</span><p>July 9, 2025</p></div><div><span>Directors</span><p>Jet Wilkinson</p></div><div><span>Writers</span><p>Michael Alaimo, Kendall Sherwood</p></div></div>"));

    assertThat(article.facts())
        .containsEntry("Directors", List.of("Jet Wilkinson"))
        .containsEntry("Writers", List.of("Michael Alaimo", "Kendall Sherwood"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<dt>Cast</dt><dd>Maggie Q as Renée Ballard, Courtney Taylor as Samira Parker</dd>",
        "<dt>Cast</dt><dd><ul><li>Maggie Q as Renée Ballard</li><li>Courtney Taylor as Samira Parker</li></ul></dd>",
        "<dt>Cast</dt><dd><div><a href='/q'>Maggie Q</a><p>Renée Ballard</p></div><div><a href='/t'>Courtney Taylor</a><p>Samira Parker</p></div></dd>"
      })
  void keepsAnActorAndTheCharacterTogether(String cast) {
    ExtractedArticle article =
        extract(article("<aside class='infobox'><dl>" + cast + "</dl></aside>"));

    assertThat(article.facts())
        .containsEntry(
            "Cast", List.of("Maggie Q as Renée Ballard", "Courtney Taylor as Samira Parker"));
  }

  @Test
  void doesNotTakeTwoActorsOfAListForAnActorAndACharacter() {
    ExtractedArticle article =
        extract(
            article(
                "<dl><dt>Cast</dt><dd><ul><li>Maggie Q</li><li>Courtney Taylor</li></ul></dd></dl>"));

    assertThat(article.facts()).containsEntry("Cast", List.of("Maggie Q", "Courtney Taylor"));
  }

  @Test
  void doesNotCutADateAtItsComma() {
    ExtractedArticle article =
        extract(article("<dl><dt>Premiere</dt><dd>Wednesday, July 9, 2025</dd></dl>"));

    assertThat(article.facts()).containsEntry("Premiere", List.of("Wednesday, July 9, 2025"));
  }

  @Test
  void doesNotTakeATableOfThreeColumnsForFacts() {
    ExtractedArticle article =
        extract(
            article(
                "<table><tr><td>Week</td><td>Rank</td><td>Views</td></tr><tr><td>1</td><td>3</td><td>9</td></tr></table>"));

    assertThat(article.facts()).isEmpty();
  }

  @Test
  void readsWhatJsonLdSaysTheArticleIsAbout() {
    ExtractedArticle article =
        Pages.withHead(
            """
            <script type="application/ld+json">{"@type": "NewsArticle",
              "about": [{"@type": "TVSeries", "name": "Ballard", "numberOfSeasons": 2,
                "actor": [{"@type": "PerformanceRole", "characterName": "Renée Ballard",
                           "actor": {"@type": "Person", "name": "Maggie Q"}}]}],
              "mentions": [{"@type": "Thing", "name": "Bosch: Legacy"}]}</script>
            """);

    assertThat(article.facts())
        .containsEntry("About", List.of("Ballard"))
        .containsEntry("TVSeries", List.of("Ballard"))
        .containsEntry("Seasons", List.of("2"))
        .containsEntry("Cast", List.of("Maggie Q as Renée Ballard"))
        .containsEntry("Mentions", List.of("Bosch: Legacy"));
  }

  @Test
  void readsTheReviewedWorkAndItsRating() {
    ExtractedArticle article =
        Pages.withHead(
            """
            <script type="application/ld+json">{"@type": "Review", "itemReviewed":
              {"@type": "TVSeries", "name": "Ballard"},
              "reviewRating": {"@type": "Rating", "ratingValue": "4", "bestRating": "5"}}</script>
            """);

    assertThat(article.facts())
        .containsEntry("Reviewed", List.of("Ballard"))
        .containsEntry("Rating", List.of("4/5"));
  }

  @Test
  void countsAFactOnceThatBoxAndMetadataSay() {
    ExtractedArticle article =
        extract(
            """
            <script type="application/ld+json">{"@type": "TVSeries", "name": "Ballard",
              "director": "Jet Wilkinson", "genre": "Crime"}</script>
            """
                + article("<dl><dt>Director</dt><dd>Jet Wilkinson</dd></dl>"));

    assertThat(article.facts()).containsEntry("Director", List.of("Jet Wilkinson"));
    assertThat(article.metadataFacts()).doesNotContainKey("Director").containsKey("Genre");
  }
}
