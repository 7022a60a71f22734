package dev.newsreel.ingest.extract;

import static dev.newsreel.ingest.extract.Pages.article;
import static dev.newsreel.ingest.extract.Pages.extract;
import static dev.newsreel.ingest.extract.Pages.withHead;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import dev.newsreel.events.Author;
import java.net.URI;
import java.time.OffsetDateTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MetadataTests {

  private static ExtractedArticle withJsonLd(String fields) {
    return withHead(
        "<script type='application/ld+json'>{\"@type\":\"NewsArticle\"," + fields + "}</script>");
  }

  @Test
  void takesTheHeadlineThatTheMetadataAgreeWith() {
    ExtractedArticle article =
        extract(
            "<head><meta property=og:title content='Ballard Returns - Screen Example'></head><h1>Screen Example</h1>"
                + article(""));

    assertThat(article.title().text()).isEqualTo("Ballard returns");
    assertThat(article.provenance()).contains(entry("title", "h1"));
  }

  @ParameterizedTest
  @CsvSource({
    "Ballard returns to the cold case unit | Screen Example, Ballard returns to the cold case unit",
    "Ballard returns to the cold case unit - Screen Example, Ballard returns to the cold case unit",
    "Ballard returns: a long-awaited second season, Ballard returns: a long-awaited second season",
    "What we know about Bosch - and what we would like to know, What we know about Bosch - and what we would like to know"
  })
  void takesTheOutletsNameFromTheEndOfATitle(String title, String headline) {
    ExtractedArticle article =
        extract(
            "<head><meta property='og:site_name' content='Screen Example'><title>"
                + title
                + "</title></head>");

    assertThat(article.title().text()).isEqualTo(headline);
  }

  @ParameterizedTest
  @CsvSource({
    "2026-07-09T10:15:00-07:00, 2026-07-09T10:15-07:00",
    "2026-07-09T10:15:00.123Z, 2026-07-09T10:15Z",
    "2026-07-09 10:15, 2026-07-09T10:15Z",
    "2026-07-09, 2026-07-09T00:00Z",
    "'July 9, 2026 10:15 PM EST', 2026-07-09T22:15-05:00",
    "'Thu, 09 Jul 2026 10:15:00 GMT', 2026-07-09T10:15Z",
    "9 July 2026, 2026-07-09T00:00Z",
    "1783591200, 2026-07-09T10:00Z",
    "20260709, 2026-07-09T00:00Z"
  })
  void readsDatesInTheFormsThatPagesUse(String said, OffsetDateTime date) {
    assertThat(withJsonLd("\"datePublished\":\"" + said + "\"").published()).isEqualTo(date);
  }

  @Test
  void believesTheMetadataBeforeAVisibleDate() {
    ExtractedArticle article =
        extract(
            "<head><meta property='article:published_time' content='2026-07-09'></head>"
                + article("<time datetime='2020-01-01'>then</time>"));

    assertThat(article.published()).isEqualTo("2026-07-09T00:00Z");
    assertThat(article.provenance()).contains(entry("published", "article:published_time"));
  }

  @Test
  void doesNotTakeTheDateOfACommentForTheArticles() {
    ExtractedArticle article =
        extract(
            article("")
                + "<div id='comments'><time datetime='2026-07-11'>two days ago</time></div>");

    assertThat(article.published()).isNull();
  }

  @Test
  void readsADateInTheTextOfTheByline() {
    ExtractedArticle article =
        extract(article("<div class='byline-date'>Published on July 9, 2026 at 9:30 am</div>"));

    assertThat(article.published()).isEqualTo("2026-07-09T09:30Z");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://screen.example/2026/07/09/ballard",
        "https://screen.example/tv/2026-07-09/ballard",
        "https://screen.example/2026/jul/9/ballard"
      })
  void readsTheDateAtTheStartOfAPathSegment(URI address) {
    assertThat(extract(article(""), address).published()).isEqualTo("2026-07-09T00:00Z");
  }

  @Test
  void doesNotTakeNumbersInASlugForADate() {
    URI address = URI.create("https://screen.example/tv/route-66-2026-07-09-and-counting");

    assertThat(extract(article(""), address).published()).isNull();
  }

  @ParameterizedTest
  @CsvSource({
    "By Ana Ruiz, Ana Ruiz",
    "Written by Ana Ruiz, Ana Ruiz",
    "'Ana Ruiz, Staff Writer', Ana Ruiz",
    "Ana Ruiz | July 9 2026, Ana Ruiz",
    "https://screen.example/ana,",
    "Screen Example Staff,"
  })
  void keepsOnlyTheNameOfAnAuthor(String said, String name) {
    ExtractedArticle article = withHead("<meta name=author content='" + said + "'>");

    assertThat(article.authors())
        .extracting(Author::name)
        .isEqualTo(name == null ? java.util.List.of() : java.util.List.of(name));
  }

  @Test
  void readsAllAuthorsOfTheJsonLd() {
    ExtractedArticle article =
        withJsonLd(
            "\"author\":[{\"@type\":\"Person\",\"name\":\"Ana Ruiz\"},{\"name\":\"Bo &amp; Li\"}]");

    assertThat(article.authors()).extracting(Author::name).startsWith("Ana Ruiz");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<script type='application/ld+json'>{\"@type\":\"NewsArticle\",\"articleSection\":\"TV\",}</script>",
        "<script type='application/ld+json'>{\"@graph\":[{\"@type\":\"WebPage\"},{\"@type\":[\"NewsArticle\"],\"articleSection\":[\"TV\"]}]}</script>",
        "<script type='application/ld+json'>[{\"@type\":\"https://schema.org/NewsArticle\",\"articleSection\":\"TV\",\"description\":\"two\nlines\"}]</script>",
        "<script type='application/ld+json'>//<![CDATA[\n{\"@type\":\"NewsArticle\",\"articleSection\":\"TV\"}\n//]]></script>",
        "<script type='application/ld+json'>{broken</script><script type='application/ld+json'>{\"@type\":\"Article\",\"articleSection\":\"TV\"}</script>",
        "<meta property='article:section' content='TV'>"
      })
  void readsMetadataAsSloppilyAsTheyAreWritten(String head) {
    assertThat(withHead(head).section()).isEqualTo("TV");
  }

  @Test
  void readsKeywordsLanguagePictureAndPublisher() {
    ExtractedArticle article =
        extract(
            """
            <html lang="en_GB"><head><meta name="keywords" content="Ballard, Prime Video">
            <meta property="og:image" content="/b.jpg"><meta property="og:site_name" content="Screen">
            <meta property="article:modified_time" content="2026-07-10"></head></html>
            """);

    assertThat(article.keywords()).containsExactly("Ballard", "Prime Video");
    assertThat(article.language()).isEqualTo("en-GB");
    assertThat(article.image()).isEqualTo(URI.create("https://www.screen.example/b.jpg"));
    assertThat(article.publisher()).isEqualTo("Screen");
    assertThat(article.modified()).isEqualTo("2026-07-10T00:00Z");
    assertThat(article.provenance()).containsEntry("keywords", "keywords");
  }

  @Test
  void takesTheAddressThatThePageClaimsWithinItsDomain() {
    ExtractedArticle article =
        withHead("<link rel=canonical href='https://screen.example/ballard?utm_source=x'>");

    assertThat(article.url()).isEqualTo(URI.create("https://screen.example/ballard"));
  }

  @Test
  void fallsBackToTheAddressOfTheGraphProtocolAndThenToItsOwn() {
    assertThat(
            withHead(
                    "<link rel=canonical href='https://elsewhere.example/a'><meta property=og:url content='/b'>")
                .url())
        .isEqualTo(URI.create("https://www.screen.example/b"));
    assertThat(withHead("").url()).isEqualTo(Pages.ADDRESS);
  }
}
