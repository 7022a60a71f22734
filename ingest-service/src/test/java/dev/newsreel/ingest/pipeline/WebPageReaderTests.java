package dev.newsreel.ingest.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.newsreel.events.Block;
import dev.newsreel.events.Zone;
import dev.newsreel.ingest.extract.ArticleExtractor;
import dev.newsreel.ingest.extract.ExtractedArticle;
import dev.newsreel.ingest.extract.PageFlag;
import dev.newsreel.ingest.fetch.Body;
import dev.newsreel.ingest.fetch.CacheHints;
import dev.newsreel.ingest.fetch.FetchResult;
import dev.newsreel.ingest.fetch.FetchResult.Failed;
import dev.newsreel.ingest.fetch.FetchResult.Fetched;
import dev.newsreel.ingest.fetch.Reason;
import dev.newsreel.ingest.fetch.Validators;
import dev.newsreel.ingest.meter.IngestMeters;
import dev.newsreel.ingest.pipeline.PageReader.Page;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class WebPageReaderTests {

  private static final String SITE = "https://screen.example";
  private static final String SENTENCE =
      " of the long read says that the second season of Ballard begins in spring, and its maker"
          + " explains at length, with commas and a number or two, why it took so long.";

  private final Map<String, String> site = new HashMap<>();
  private final List<String> asked = new ArrayList<>();
  private final MeterRegistry registry = new SimpleMeterRegistry();
  private final PageReader reader =
      new WebPageReader(this::fetch, new ArticleExtractor(), new IngestMeters(registry));

  @Test
  void joinsThePagesOfAnArticle() {
    serve("/ballard", page("One", "/ballard/2"));
    serve("/ballard/2", page("Two", "/ballard/3"));
    serve("/ballard/3", page("Three", null));

    ExtractedArticle article = read("/ballard");

    assertThat(texts(article, Zone.LEAD)).hasSize(1);
    assertThat(paragraphs(article))
        .containsExactly(
            "One, first" + SENTENCE,
            "One, second" + SENTENCE,
            "One, third" + SENTENCE,
            "Two, first" + SENTENCE,
            "Two, second" + SENTENCE,
            "Two, third" + SENTENCE,
            "Three, first" + SENTENCE,
            "Three, second" + SENTENCE,
            "Three, third" + SENTENCE);
    assertThat(article.nextPage()).isNull();
    assertThat(article.title().text()).isEqualTo("Ballard, the long read");
    assertThat(article.flags()).contains(PageFlag.MULTI_PAGE);
  }

  @Test
  void saysThatAnArticleGoesOnWhereALaterPageCannotBeRead() {
    serve("/ballard", page("One", "/ballard/2"));

    ExtractedArticle article = read("/ballard");

    assertThat(paragraphs(article)).hasSize(3);
    assertThat(article.nextPage()).isEqualTo(URI.create(SITE + "/ballard/2"));
  }

  @Test
  void doesNotGoRoundInCircles() {
    serve("/ballard", page("One", "/ballard?page=2"));
    serve("/ballard?page=2", page("Two", "/ballard?page=3"));
    for (int i = 3; i < 40; i++) {
      serve("/ballard?page=" + i, page("Number " + i, "/ballard?page=" + (i + 1)));
    }

    ExtractedArticle article = read("/ballard");

    assertThat(asked).hasSize(10).doesNotHaveDuplicates();
    assertThat(article.nextPage()).isNotNull();
  }

  @Test
  void showsOnceWhatEveryPageRepeats() {
    String same = "<p>Every page begins with this paragraph" + SENTENCE + "</p>";
    serve("/ballard", page("One", "/ballard/2").replace("</h1>", "</h1>" + same));
    serve("/ballard/2", page("Two", null).replace("</h1>", "</h1>" + same));

    assertThat(paragraphs(read("/ballard")))
        .filteredOn(text -> text.startsWith("Every page"))
        .hasSizeLessThanOrEqualTo(2);
  }

  @Test
  void countsHowPagesWereRead() {
    serve("/ballard", page("One", null));
    serve(
        "/wall",
        "<body><h1>Before you continue</h1><p>We use cookies and personal data with our"
            + " partners.</p><button>Accept all</button></body>");

    read("/ballard");
    read("/wall");

    assertThat(registry.counter("newsreel.ingest.pages", "method", "consent-wall").count())
        .isEqualTo(1);
    assertThat(registry.find("newsreel.ingest.pages").counters()).hasSize(2);
  }

  private ExtractedArticle read(String path) {
    return ((Page.Read) reader.read(URI.create(SITE + path))).article();
  }

  private static List<String> paragraphs(ExtractedArticle article) {
    return article.content().stream()
        .filter(block -> block.zone() == Zone.LEAD || block.zone() == Zone.BODY)
        .map(Block::text)
        .toList();
  }

  private static List<String> texts(ExtractedArticle article, Zone zone) {
    return article.content().stream()
        .filter(block -> block.zone() == zone)
        .map(Block::text)
        .toList();
  }

  private void serve(String path, String html) {
    site.put(SITE + path, html);
  }

  private FetchResult fetch(URI url) {
    asked.add(url.toString());
    String html = site.get(url.toString());
    return html == null
        ? new Failed(Reason.NOT_FOUND, "404")
        : new Fetched(
            url,
            false,
            new Body(html.getBytes(StandardCharsets.UTF_8), "text/html; charset=utf-8"),
            Validators.NONE,
            CacheHints.NONE);
  }

  private static String page(String name, @org.jspecify.annotations.Nullable String next) {
    String link = next == null ? "" : "<a rel='next' href='%s'>Next page</a>".formatted(next);
    return """
    <html lang="en"><head><title>Ballard, the long read</title></head><body>
    <article><h1>Ballard, the long read</h1>
    <p>%1$s, first%2$s</p><p>%1$s, second%2$s</p><p>%1$s, third%2$s</p>
    %3$s</article></body></html>
    """
        .formatted(name, SENTENCE, link);
  }
}
