package dev.newsreel.ingest.extract;

import dev.newsreel.events.Block;
import dev.newsreel.events.Zone;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;

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

  /** A page with this head and an article of three paragraphs. */
  static ExtractedArticle withHead(String head) {
    return extract("<head>" + head + "</head><body>" + article("") + "</body>");
  }

  /** An article of a headline, the given markup, and three paragraphs. */
  static String article(String markup) {
    return "<article><h1>Ballard returns</h1>"
        + markup
        + paragraph(1)
        + paragraph(2)
        + paragraph(3)
        + "</article>";
  }

  static String paragraph(int number) {
    return "<p>" + prose(number) + "</p>";
  }

  /** A paragraph that is unlike the others. */
  static String prose(int number) {
    return "Paragraph "
        + number
        + " says that the detective went back to the cold case unit, where shelf "
        + number * 7
        + " still held the box nobody had opened. She took it down, and read until morning.";
  }

  static List<String> texts(ExtractedArticle article, Zone zone) {
    return article.content().stream()
        .filter(block -> block.zone() == zone)
        .map(Block::text)
        .toList();
  }
}
