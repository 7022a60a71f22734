package dev.newsreel.ingest.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.newsreel.ingest.fetch.Body;
import dev.newsreel.ingest.fetch.CacheHints;
import dev.newsreel.ingest.fetch.FetchResult;
import dev.newsreel.ingest.fetch.FetchResult.Failed;
import dev.newsreel.ingest.fetch.FetchResult.Fetched;
import dev.newsreel.ingest.fetch.Reason;
import dev.newsreel.ingest.fetch.Validators;
import dev.newsreel.ingest.source.Origin;
import dev.newsreel.ingest.source.Source;
import dev.newsreel.ingest.source.SourceId;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;

class NewsSitemapReaderTests {

  private static final Instant NOW = Instant.parse("2026-11-24T10:00:00Z");
  private static final URI MAP = URI.create("https://screen.example/news.xml");
  private static final Source SOURCE =
      Source.of(new SourceId("screen"), "Screen", new Origin.NewsSitemap(MAP));

  private final Map<String, byte[]> site = new HashMap<>();
  private final NewsSitemapReader reader = new NewsSitemapReader(this::fetch, () -> NOW);

  @Test
  void readsWhatWasPublishedInTheLastTwoDaysNewestFirst() {
    SourceDocument document =
        read(
            urls(
                news("/old", "2026-11-20T10:00:00Z"),
                news("/older", "2026-11-23T10:00:00Z"),
                news("/newer", "2026-11-24T09:00:00Z")));

    assertThat(document.isReadable()).isTrue();
    assertThat(document.entries())
        .extracting(entry -> entry.url().getPath())
        .containsExactly("/newer", "/older");
    Entry newest = document.entries().getFirst();
    assertThat(newest.title()).isEqualTo("Ballard & Bosch");
    assertThat(newest.keywords()).containsExactly("Ballard", "TV");
    assertThat(newest.language()).isEqualTo("en");
    assertThat(newest.published()).isEqualTo("2026-11-24T09:00:00Z");
  }

  @Test
  void readsPagesThatOnlySayWhenTheyChanged() {
    String plain =
        "<url><loc>https://screen.example/a</loc><lastmod>2026-11-24T08:00:00Z</lastmod></url>"
            + "<url><loc>https://screen.example/b</loc></url>";

    assertThat(read(urls(plain)).entries())
        .extracting(entry -> entry.url().getPath())
        .containsExactly("/a");
  }

  @Test
  void readsOnlyTheRecentPartsOfAnIndex() {
    site.put("https://screen.example/1.xml", bytes(urls(news("/one", "2026-11-24T09:00:00Z"))));
    site.put("https://screen.example/2.xml", bytes(urls(news("/two", "2026-11-24T09:00:00Z"))));

    SourceDocument document =
        read(
            index(
                part("/1.xml", "2026-11-24T09:30:00Z"),
                part("/2.xml", "2025-01-01T00:00:00Z"),
                part("/3.xml", "2026-11-24T09:40:00Z")));

    assertThat(document.entries())
        .extracting(entry -> entry.url().getPath())
        .containsExactly("/one");
    assertThat(document.problems())
        .containsExactly("a part could not be fetched: https://screen.example/3.xml");
  }

  @Test
  void doesNotReadAnIndexInsideAnIndex() {
    site.put("https://screen.example/1.xml", bytes(index(part("/1.xml", "2026-11-24T09:30:00Z"))));

    SourceDocument document = read(index(part("/1.xml", "2026-11-24T09:30:00Z")));

    assertThat(document.entries()).isEmpty();
    assertThat(document.problems()).hasSize(1);
  }

  @Test
  void readsAPackedPart() throws IOException {
    site.put("https://screen.example/1.xml.gz", packed(urls(news("/one", "2026-11-24T09:00:00Z"))));

    assertThat(read(index(part("/1.xml.gz", "2026-11-24T09:30:00Z"))).entries()).hasSize(1);
  }

  @Test
  void unpacksNoMoreThanAPart() throws IOException {
    site.put("https://screen.example/1.xml.gz", packed(" ".repeat(50_000_000)));

    assertThat(read(index(part("/1.xml.gz", "2026-11-24T09:30:00Z"))).entries()).isEmpty();
  }

  @Test
  void saysThatADocumentIsNoSitemap() {
    SourceDocument document = read("<html><body>moved</body></html>");

    assertThat(document.isReadable()).isFalse();
    assertThat(document.problems().getFirst()).contains("not a sitemap");
  }

  private SourceDocument read(String xml) {
    return reader.read(SOURCE, fetched(MAP, bytes(xml)));
  }

  private FetchResult fetch(URI url) {
    byte[] bytes = site.get(url.toString());
    return bytes == null ? new Failed(Reason.NOT_FOUND, "404") : fetched(url, bytes);
  }

  private static Fetched fetched(URI url, byte[] bytes) {
    return new Fetched(
        url, false, new Body(bytes, "application/xml"), Validators.NONE, CacheHints.NONE);
  }

  private static String urls(String... urls) {
    return "<?xml version='1.0'?><urlset xmlns='http://www.sitemaps.org/schemas/sitemap/0.9'"
        + " xmlns:news='http://www.google.com/schemas/sitemap-news/0.9'>"
        + String.join("", urls)
        + "</urlset>";
  }

  private static String news(String path, String published) {
    return """
    <url><loc>https://screen.example%s</loc><news:news><news:publication><news:name>Screen</news:name>
    <news:language>en</news:language></news:publication><news:publication_date>%s</news:publication_date>
    <news:title>Ballard &amp; Bosch</news:title><news:keywords>Ballard, TV</news:keywords></news:news></url>
    """
        .formatted(path, published);
  }

  private static String index(String... parts) {
    return "<sitemapindex xmlns='http://www.sitemaps.org/schemas/sitemap/0.9'>"
        + String.join("", parts)
        + "</sitemapindex>";
  }

  private static String part(String path, String modified) {
    return "<sitemap><loc>https://screen.example%s</loc><lastmod>%s</lastmod></sitemap>"
        .formatted(path, modified);
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static byte[] packed(String text) throws IOException {
    var bytes = new ByteArrayOutputStream();
    try (var gzip = new GZIPOutputStream(bytes)) {
      gzip.write(bytes(text));
    }
    return bytes.toByteArray();
  }
}
