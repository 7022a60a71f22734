package dev.newsreel.ingest.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.dankito.readability4j.Article;
import net.dankito.readability4j.Readability4J;
import org.junit.jupiter.api.Test;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.Options;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/**
 * Pages per second by this extractor and by Readability4J 1.0.8, the best known extractor of the
 * JVM, from the same bytes on made-up pages. Both parse the page with the same jsoup; this one
 * reads metadata, spans, facts and flags too.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
// Not the options of the tests, which leave the optimising compiler out.
@Fork(
    value = 1,
    jvmArgs = {"-Xmx512m", "-XX:+UseSerialGC"})
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 2, time = 1)
public class ArticleExtractorBenchmark {

  private static final int TURNS = 5;
  private static final URI ADDRESS = URI.create("https://press.example/tv/the-harbour-season-two");

  /** Paragraphs of the article. */
  @Param({"12", "60"})
  public int paragraphs = 12;

  private final ArticleExtractor extractor = new ArticleExtractor();
  private byte[] page = new byte[0];

  @Setup
  public void write() {
    page =
        (head() + furniture() + article() + comments() + "</body></html>")
            .getBytes(StandardCharsets.UTF_8);
  }

  private static String repeat(int times, String template) {
    return IntStream.range(0, times)
        .mapToObj(i -> template.replace("#", Integer.toString(i)))
        .collect(Collectors.joining("\n"));
  }

  private static String head() {
    return """
    <!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>The Harbour returns | Press</title>
    <meta property="og:title" content="The Harbour returns"><meta property="og:site_name" content="Press">
    <meta property="article:published_time" content="2026-01-02T03:04:05Z"><link rel="canonical" href="/tv/the-harbour-season-two">
    <script type="application/ld+json">{"@type":"NewsArticle","headline":"The Harbour returns","author":{"name":"Jo Doe"}}</script>
    <style>\
    """
        + repeat(300, ".c#{margin:0;padding:0;color:#333}")
        + "</style><script>"
        + repeat(600, "window.a#=function(b){return b+1};")
        + "</script></head><body>";
  }

  private static String furniture() {
    return "<header><nav><ul>"
        + repeat(
            150, "<li class='nav-item'><a href='/section/#'><span>Section number #</span></a></li>")
        + "</ul></nav></header><div class='sidebar'>"
        + repeat(
            60,
            "<div class='card'><a href='/story-#'><img src='/i#.jpg'><h3>Another story, number #</h3></a><p>What it is about, in a line or two.</p></div>")
        + "</div>";
  }

  private String article() {
    return "<main><article class='story'><h1>The Harbour returns</h1><p class='dek'>A second season begins in spring.</p><div class='story-body'>"
        + repeat(
            paragraphs,
            """
            <p>Paragraph # of the story says that <em>The Harbour</em> comes back, and <a href="/people/#">its maker</a>
            explains at length, with commas, clauses and a number or two, why the second season took # months more &ndash; &ldquo;it had to&rdquo;.</p>
            <div class="ad-slot"><div id="ad-#"></div></div>
            """)
        + "</div></article></main>";
  }

  private static String comments() {
    return "<section id='comments'>"
        + repeat(
            80,
            "<div class='comment'><span>Reader #</span><p>I liked the first season more than I thought, number #.</p></div>")
        + "</section><footer>"
        + repeat(80, "<a href='/about/#'>About #</a>")
        + "</footer>";
  }

  @Benchmark
  public ExtractedArticle newsreel() {
    return extractor.extract(PageBytes.of(page, "text/html; charset=utf-8", ADDRESS));
  }

  @Benchmark
  public Article readability4j() {
    return new Readability4J(ADDRESS.toString(), new String(page, StandardCharsets.UTF_8)).parse();
  }

  /**
   * In turns, so that whatever else the machine does slows both, and the median of the ratios of
   * the turns.
   */
  @Test
  void readsMorePagesASecondThanReadability4J() throws RunnerException {
    for (int count : new int[] {12, 60}) {
      paragraphs = count;
      write();
      assertThat(newsreel().content()).hasSize(count);
      assertThat(readability4j().getTextContent()).contains("Paragraph 1 ");

      double[] ratios = new double[TURNS];
      double[] speeds = new double[TURNS];
      for (int turn = 0; turn < TURNS; turn++) {
        speeds[turn] = score("newsreel", count);
        ratios[turn] = speeds[turn] / score("readability4j", count);
      }

      Arrays.sort(ratios);
      Arrays.sort(speeds);
      System.out.printf(
          "pages/s against Readability4J (%d paragraphs, %d bytes): %.0f, ratio %.2f (%.2f to %.2f)%n",
          count, page.length, speeds[TURNS / 2], ratios[TURNS / 2], ratios[0], ratios[TURNS - 1]);
    }
  }

  private static double score(String method, int paragraphs) throws RunnerException {
    String name = ArticleExtractorBenchmark.class.getName() + "." + method + "$";
    Options options =
        new OptionsBuilder()
            .include(name)
            .param("paragraphs", Integer.toString(paragraphs))
            .build();
    return new Runner(options).runSingle().getPrimaryResult().getScore();
  }
}
