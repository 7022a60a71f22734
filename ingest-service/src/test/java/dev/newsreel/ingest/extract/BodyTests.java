package dev.newsreel.ingest.extract;

import static dev.newsreel.ingest.extract.Pages.article;
import static dev.newsreel.ingest.extract.Pages.extract;
import static dev.newsreel.ingest.extract.Pages.paragraph;
import static dev.newsreel.ingest.extract.Pages.prose;
import static dev.newsreel.ingest.extract.Pages.texts;
import static org.assertj.core.api.Assertions.assertThat;

import dev.newsreel.events.Block;
import dev.newsreel.events.Zone;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BodyTests {

  private static final String THREE = prose(1) + "\n\n" + prose(2) + "\n\n" + prose(3);

  @Test
  void callsTheFirstParagraphTheLead() {
    ExtractedArticle article = extract(article(""));

    assertThat(article.content())
        .extracting(Block::zone)
        .containsExactly(Zone.LEAD, Zone.BODY, Zone.BODY);
  }

  @Test
  void keepsHeadingsAndListItemsInTheirZones() {
    ExtractedArticle article =
        extract(
            "<article><h1>T</h1>%s<h2>What comes next</h2><ul><li>One more season</li></ul>%s</article>"
                .formatted(paragraph(1), paragraph(2)));

    assertThat(article.content())
        .extracting(Block::zone)
        .containsExactly(Zone.LEAD, Zone.HEADING, Zone.LIST_ITEM, Zone.BODY);
  }

  @Test
  void keepsCaptionsAsAZoneOfTheirOwnAndOutOfTheText() {
    ExtractedArticle article =
        extract(
            article("<figure><img src=x><figcaption>Maggie Q on the set.</figcaption></figure>"));

    assertThat(texts(article, Zone.CAPTION)).containsExactly("Maggie Q on the set.");
    assertThat(article.text()).isEqualTo(THREE);
  }

  @Test
  void takesAParagraphThatEndsWithAPictureCreditForACaption() {
    ExtractedArticle article =
        extract(
            article("<p>The cast at the premiere in Los Angeles last week. (Getty Images)</p>"));

    assertThat(texts(article, Zone.CAPTION)).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<div class='newsletter-signup'><p>%s</p></div>",
        "<aside><p>%s</p></aside>",
        "<div class='share-bar'><p>%s</p></div>",
        "<section id='comments'><p>%s</p></section>",
        "<div class='authorBio'><p>%s</p></div>",
        "<div class='ad-slot'><p>%s</p></div>",
        "<div class='cookieBanner'><p>%s</p></div>",
        "<div class='table-of-contents'><p>%s</p></div>",
        "<div role='complementary'><p>%s</p></div>",
        "<div style='display: none'><p>%s</p></div>",
        "<div hidden><p>%s</p></div>"
      })
  void leavesOutFurnitureByItsNameAndRole(String furniture) {
    assertThat(extract(article(furniture.formatted(prose(9)))).text()).isEqualTo(THREE);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<p>Sign up for our newsletter and get the best of television every Friday.</p>",
        "<p>Read more: the ten best detectives of the decade</p>",
        "<p>RELATED: <a href='/a'>Everything we know about the new season of Bosch</a></p>",
        "<p>Copyright 2026 Screen Example. All rights reserved.</p>",
        "<p>Advertisement</p>",
        "<p>Follow us on Instagram for more pictures of the set.</p>",
        "<p><a href='/a'>Everything we know about the new season of Bosch</a></p>",
        "<div><h3>Recommended</h3><p>The ten best detectives of the decade, ranked.</p></div>",
        "<div><h3><a href='/b'>The ten best detectives</a></h3><p>We rank them all.</p></div>"
      })
  void leavesOutFurnitureByItsWordingAndForm(String furniture) {
    assertThat(extract(article(furniture)).text()).isEqualTo(THREE);
  }

  @Test
  void keepsAnArticleThatIsNamedLikeFurniture() {
    ExtractedArticle article = extract("<div class='related widget'>" + article("") + "</div>");

    assertThat(article.text()).isEqualTo(THREE);
  }

  @Test
  void readsAnArticleThatIsHiddenUntilAScriptShowsIt() {
    ExtractedArticle article = extract("<div style='display:none'>" + article("") + "</div>");

    assertThat(article.text()).isEqualTo(THREE);
  }

  @Test
  void takesAShortLineForAHeadingThatItsClassCallsOne() {
    ExtractedArticle article =
        extract(
            "<article>%s<div class='subheading'>What comes next</div>%s</article>"
                .formatted(paragraph(1), paragraph(2)));

    assertThat(texts(article, Zone.HEADING)).containsExactly("What comes next");
  }

  @Test
  void joinsPiecesOfOneKind() {
    String piece = "<div class='post-body'>%s%s%s</div>";
    ExtractedArticle article =
        extract(
            "<main><h1>T</h1>"
                + piece.formatted(paragraph(1), paragraph(2), paragraph(3))
                + "<div class='gallery'>View 50 pictures</div>"
                + piece.formatted(paragraph(4), paragraph(5), paragraph(6))
                + "</main>");

    assertThat(article.text()).contains(prose(1)).contains(prose(6)).doesNotContain("pictures");
  }

  @Test
  void takesTwoLineBreaksForTheEndOfAParagraph() {
    ExtractedArticle article =
        extract("<div class='entry-content'>%s<br><br>%s</div>".formatted(prose(1), prose(2)));

    assertThat(article.text()).isEqualTo(prose(1) + "\n\n" + prose(2));
  }

  @Test
  void joinsSiblingsThatHoldPartsOfTheArticle() {
    ExtractedArticle article =
        extract(
            "<main><h1>T</h1><section>%s%s</section><div>An ad</div><section>%s%s</section></main>"
                .formatted(paragraph(1), paragraph(2), paragraph(3), paragraph(4)));

    assertThat(article.text()).contains(prose(1)).contains(prose(4)).doesNotContain("An ad");
  }

  @Test
  void saysAParagraphOnceThatThePageRepeats() {
    ExtractedArticle article = extract(article(paragraph(2)));

    assertThat(article.text()).containsOnlyOnce(prose(2));
  }

  @Test
  void takesTheStandfirstBetweenHeadlineAndTextForTheSummary() {
    ExtractedArticle article =
        extract(
            "<header><h1>Ballard returns</h1><p class='dek'>The detective is back at her desk.</p></header><div class='article-body'>"
                + paragraph(1)
                + paragraph(2)
                + "</div>");

    assertThat(article.summary()).isEqualTo("The detective is back at her desk.");
    assertThat(article.text()).startsWith("The detective is back at her desk.\n\n" + prose(1));
  }

  @Test
  void doesNotPutADescriptionIntoTheTextThatThePageDoesNotShow() {
    ExtractedArticle article = Pages.withHead("<meta name=description content='About Ballard'>");

    assertThat(article.summary()).isEqualTo("About Ballard");
    assertThat(article.text()).isEqualTo(THREE);
  }

  @Test
  void readsTheTextFromJsonLdWhenThePageShowsNone() {
    String body = (prose(1) + " " + prose(2) + "\\n" + prose(3) + " " + prose(4)).repeat(2);
    ExtractedArticle article =
        extract(
            "<script type='application/ld+json'>{\"@type\":\"NewsArticle\",\"articleBody\":\""
                + body
                + "\"}</script><div id=app></div>");

    assertThat(article.extraction().method()).isEqualTo("json-ld");
    assertThat(article.text()).contains(prose(4));
  }

  @Test
  void doesNotBelieveAJsonLdTextOfAFewWords() {
    ExtractedArticle article =
        Pages.withHead(
            "<script type='application/ld+json'>{\"@type\":\"NewsArticle\",\"articleBody\":\"Ballard is back.\"}</script>");

    assertThat(article.extraction().method()).isEqualTo("generic");
    assertThat(article.text()).isEqualTo(THREE);
  }

  @Test
  void isSureOfAnArticleThatHoldsAllLongParagraphsOfItsPage() {
    assertThat(extract("<body>" + article(paragraph(4)) + "</body>").extraction().confidence())
        .isGreaterThan(0.9);
  }

  @Test
  void survivesNestingOfAnyDepth() {
    String deep = "<div>".repeat(20_000) + article("") + "</div>".repeat(20_000);

    assertThat(extract(deep).text()).contains(prose(2));
  }

  @Test
  void readsAPageOfTwoHundredThousandNodes() {
    String many = "<ul>" + "<li><a href='/x'>x</a></li>".repeat(70_000) + "</ul>";

    assertThat(extract(many + article("")).text()).isEqualTo(THREE);
  }

  @Test
  void answersEmptyBytesWithAnEmptyArticle() {
    assertThat(extract("").text()).isEmpty();
  }
}
