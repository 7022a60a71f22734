package dev.newsreel.ingest.extract;

import static dev.newsreel.ingest.extract.Pages.article;
import static dev.newsreel.ingest.extract.Pages.extract;
import static dev.newsreel.ingest.extract.Pages.paragraph;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FlagTests {

  private static final String CLOSED =
      "<script type='application/ld+json'>{\"@type\":\"NewsArticle\",\"isAccessibleForFree\":false}</script>";

  @Test
  void saysThatAPageOnlyAsksForConsent() {
    ExtractedArticle article =
        extract(
            "<body><h1>Before you continue</h1><p>We use cookies and personal data with our partners.</p><button>Accept all</button></body>");

    assertThat(article.flags()).containsExactly(PageFlag.CONSENT_WALL);
  }

  @Test
  void doesNotTakeACookieBannerOverAnArticleForAWall() {
    ExtractedArticle article =
        extract(
            article(paragraph(4))
                + "<div class='cookie-banner'>We use cookies. Accept all. Reject all.</div>");

    assertThat(article.flags()).isEmpty();
  }

  @Test
  void saysThatOnlyTheBeginningIsThereWhenTheTextIsShortAndAsksForASubscription() {
    ExtractedArticle article =
        extract(
            "<article><h1>T</h1>"
                + paragraph(1)
                + "<p>Subscribe to continue reading.</p></article>");

    assertThat(article.flags()).containsExactly(PageFlag.PAYWALL_STUB);
  }

  @Test
  void saysThatOnlyTheBeginningIsThereWhenTheMetadataSayItIsNotFree() {
    assertThat(extract(CLOSED + article("")).flags()).containsExactly(PageFlag.PAYWALL_STUB);
  }

  @Test
  void doesNotCallALongTextABeginningOnlyBecauseItIsNotFree() {
    String whole = paragraph(4) + paragraph(5) + paragraph(6) + paragraph(7) + paragraph(8);

    assertThat(extract(CLOSED + article(whole)).flags()).isEmpty();
  }

  @Test
  void knowsALiveBlogByItsType() {
    ExtractedArticle article =
        Pages.withHead(
            "<script type='application/ld+json'>{\"@type\":\"LiveBlogPosting\"}</script>");

    assertThat(article.flags()).containsExactly(PageFlag.LIVE_BLOG);
  }

  @Test
  void knowsALiveBlogByItsAddress() {
    URI address = URI.create("https://www.screen.example/live/emmys-2026");

    assertThat(extract(article(""), address).flags()).containsExactly(PageFlag.LIVE_BLOG);
  }

  @Test
  void readsThePostsOfALiveBlogThatItsPageLoadsLater() {
    ExtractedArticle article =
        extract(
            """
            <script type='application/ld+json'>{"@type":"LiveBlogPosting","headline":"Emmys 2026","liveBlogUpdate":[
            {"@type":"BlogPosting","headline":"Ballard wins","articleBody":"<p>Ballard wins for best drama.</p><p>Maggie Q thanks the crew.</p>"},
            {"@type":"BlogPosting","articleBody":"The red carpet is open."}]}</script>
            """
                + article(paragraph(1)));

    assertThat(article.flags()).contains(PageFlag.LIVE_BLOG);
    assertThat(article.content().reversed().stream().limit(4).toList().reversed())
        .extracting(block -> block.zone() + ": " + block.text())
        .containsExactly(
            "HEADING: Ballard wins",
            "BODY: Ballard wins for best drama.",
            "BODY: Maggie Q thanks the crew.",
            "BODY: The red carpet is open.");
  }

  @Test
  void readsThePostsOfALiveBlogOnceWhenItsPageShowsThem() {
    String shown = paragraph(2).replaceAll("<[^>]+>", "");
    ExtractedArticle article =
        extract(
            "<script type='application/ld+json'>{\"@type\":\"LiveBlogPosting\",\"liveBlogUpdate\":[{\"articleBody\":\""
                + shown.strip().replace("\"", "'")
                + "\"}]}</script>"
                + article(paragraph(1) + paragraph(2)));

    assertThat(article.content().stream().filter(block -> block.text().contains(shown.strip())))
        .hasSize(1);
  }

  @ParameterizedTest
  @CsvSource({
    "https://screen.example/ballard,      https://screen.example/ballard/2",
    "https://screen.example/ballard/,     https://screen.example/ballard/2/",
    "https://screen.example/ballard,      https://screen.example/ballard?page=2",
    "https://screen.example/ballard,      https://screen.example/ballard/page/2",
    "https://screen.example/ballard/2,    https://screen.example/ballard/3",
    "https://screen.example/ballard?page=2, https://screen.example/ballard?page=3",
    "https://screen.example/ballard.html, https://screen.example/ballard_2.html"
  })
  void findsTheNextPageOfTheArticle(URI page, URI next) {
    ExtractedArticle article =
        extract(article("") + "<a href='" + next.getRawPath() + query(next) + "'>Next</a>", page);

    assertThat(article.flags()).containsExactly(PageFlag.MULTI_PAGE);
    assertThat(article.nextPage()).isEqualTo(next);
  }

  private static String query(URI uri) {
    return uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery();
  }

  @ParameterizedTest
  @CsvSource({
    "https://screen.example/ballard, /reacher/2",
    "https://screen.example/ballard, /ballard/3",
    "https://screen.example/ballard, https://elsewhere.example/ballard/2",
    "https://screen.example/ballard, /reacher"
  })
  void doesNotTakeAnotherArticleForTheNextPage(URI page, String link) {
    ExtractedArticle article =
        extract(article("") + "<a rel=next href='" + link + "'>Next</a>", page);

    assertThat(article.nextPage()).isNull();
  }
}
