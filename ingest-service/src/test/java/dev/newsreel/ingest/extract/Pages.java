package dev.newsreel.ingest.extract;

import java.net.URI;
import java.nio.charset.StandardCharsets;

/** Hand-written pages for tests. */
final class Pages {

  static final URI ADDRESS = URI.create("https://www.screen.example/tv/ballard-season-two");

  private Pages() {}

  static ExtractedArticle extract(String html) {
    return extract(html, ADDRESS);
  }

  static ExtractedArticle extract(String html, URI address) {
    byte[] bytes = html.getBytes(StandardCharsets.UTF_8);
    return new ArticleExtractor().extract(PageBytes.of(bytes, "text/html", address));
  }

  /** A paragraph that is unlike the others. */
  static String prose(int number) {
    return "Paragraph "
        + number
        + " says that the detective went back to the cold case unit, where shelf "
        + number * 7
        + " still held the box nobody had opened. She took it down, and read until morning.";
  }
}
