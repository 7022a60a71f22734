package dev.newsreel.ingest.parse.sitemap;

import static org.assertj.core.api.Assertions.assertThat;

import dev.newsreel.ingest.parse.FeedBytes;
import dev.newsreel.ingest.parse.ParseProblem;
import dev.newsreel.ingest.parse.ParseProblem.Kind;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SitemapParserTests {

  private static Sitemap parse(String document) {
    return SitemapParser.parse(
        FeedBytes.of(
            document.getBytes(StandardCharsets.UTF_8),
            "application/xml",
            URI.create("http://press.example/sitemap.xml")));
  }

  @Test
  void readsNews() {
    Sitemap sitemap =
        parse(
            """
            <?xml version="1.0" encoding="UTF-8"?>
            <urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:news="http://www.google.com/schemas/sitemap-news/0.9"
                xmlns:image="http://www.google.com/schemas/sitemap-image/1.1">
              <url><loc> http://press.example/a?x=1&amp;y=2 </loc><lastmod>2026-01-02T04:00:00+01:00</lastmod>
                <news:news><news:publication><news:name>Harbour</news:name><news:language>en</news:language></news:publication>
                  <news:publication_date>2026-01-02</news:publication_date><news:title>Ballard &amp; Bosch</news:title>
                  <news:keywords>tv, crime,</news:keywords></news:news>
                <image:image><image:loc>http://press.example/i.jpg</image:loc></image:image></url>
            </urlset>\
            """);

    SitemapNews news =
        new SitemapNews(
            "Harbour",
            "en",
            Instant.parse("2026-01-02T00:00:00Z"),
            "Ballard & Bosch",
            List.of("tv", "crime"));
    assertThat(sitemap.kind()).isEqualTo(Sitemap.Kind.URLS);
    assertThat(sitemap.urls())
        .containsExactly(
            new SitemapUrl(
                "http://press.example/a?x=1&y=2",
                Instant.parse("2026-01-02T03:00:00Z"),
                news,
                List.of("http://press.example/i.jpg")));
    assertThat(sitemap.problems()).isEmpty();
  }

  @Test
  void readsAnIndex() {
    Sitemap sitemap =
        parse(
            "<sitemapindex><sitemap><loc>http://press.example/1.xml</loc><lastmod>2026-01</lastmod></sitemap><sitemap><loc>/2.xml</loc></sitemap></sitemapindex>");

    assertThat(sitemap.kind()).isEqualTo(Sitemap.Kind.INDEX);
    assertThat(sitemap.parts())
        .containsExactly(
            new SitemapPart("http://press.example/1.xml", Instant.parse("2026-01-01T00:00:00Z")),
            new SitemapPart("http://press.example/2.xml", null));
  }

  @Test
  void readsAListOfAddresses() {
    Sitemap sitemap = parse("http://press.example/1\r\n\nnonsense\nhttps://press.example/2\n");

    assertThat(sitemap.kind()).isEqualTo(Sitemap.Kind.TEXT);
    assertThat(sitemap.urls())
        .extracting(SitemapUrl::url)
        .containsExactly("http://press.example/1", "https://press.example/2");
  }

  @Test
  void keepsThePageApartFromItsPictures() {
    Sitemap sitemap =
        parse(
            "<urlset><url><image><loc>http://press.example/i.jpg</loc></image><loc>http://press.example/1</loc></url></urlset>");

    assertThat(sitemap.urls())
        .extracting(SitemapUrl::url)
        .containsExactly("http://press.example/1");
  }

  @Test
  void saysWhichPageHasNoAddress() {
    Sitemap sitemap =
        parse(
            "<urlset>\n<url><loc>javascript:x</loc></url>\n<url/><url><loc>http://press.example/1</loc></url></urlset>");

    assertThat(sitemap.urls()).hasSize(1);
    assertThat(sitemap.problems())
        .containsExactly(
            new ParseProblem(Kind.MALFORMED, "a <url> has no address of the web in its <loc>", 2));
  }

  @Test
  void leavesOutPagesThatAreTooMany() {
    Sitemap sitemap =
        parse(
            "<urlset>"
                + "<url><loc>http://press.example/1</loc></url>".repeat(50_002)
                + "</urlset>");

    assertThat(sitemap.urls()).hasSize(50_000);
    assertThat(sitemap.problems()).extracting(ParseProblem::kind).containsOnly(Kind.LIMIT);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "<html><body>Not found</body></html>", "<rss><channel/></rss>", "{}"})
  void saysWhatIsNoSitemap(String document) {
    Sitemap sitemap = parse(document);

    assertThat(sitemap.kind()).isEqualTo(Sitemap.Kind.NOT_A_SITEMAP);
    assertThat(sitemap.problems()).extracting(ParseProblem::kind).containsExactly(Kind.NOT_A_FEED);
  }

  @Test
  @Timeout(20)
  void answersWhatNeverCloses() {
    assertThat(parse("<urlset>" + "<url>".repeat(500_000)).urls()).isEmpty();
    assertThat(parse("<urlset><url><loc>" + "x".repeat(5_000_000)).urls()).isEmpty();
  }
}
