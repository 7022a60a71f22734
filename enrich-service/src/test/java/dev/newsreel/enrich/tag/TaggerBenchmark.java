package dev.newsreel.enrich.tag;

import static org.assertj.core.api.Assertions.assertThat;

import dev.newsreel.enrich.catalog.Catalog;
import dev.newsreel.enrich.evaluation.BenchmarkTexts;
import dev.newsreel.events.Article;
import dev.newsreel.events.Block;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
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
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/**
 * Text per second through the whole tagger, one thread, with what it allocates: short articles half
 * of which name shows, and long ones, most of which name none, made of the texts without a label.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(1)
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 3, time = 2)
public class TaggerBenchmark {

  private static final int PARAGRAPHS = 30;

  /** Which articles. */
  @Param({"short", "long"})
  public String articles = "short";

  private List<Article> read = List.of();
  private Tagger tagger = Tagger.compile(Catalog.EMPTY);

  @Setup
  public void build() {
    tagger = Tagger.compile(BenchmarkTexts.catalog());
    read = articles.equals("short") ? BenchmarkTexts.articles() : joined();
  }

  /** Thirty paragraphs each, of articles that name no show. */
  private List<Article> joined() {
    var joined = new ArrayList<Article>();
    var texts = new ArrayList<String>();
    for (Article article : BenchmarkTexts.articles()) {
      if (tagger.tag(article).franchises().isEmpty()) {
        article.blocks().stream().map(Block::text).filter(t -> t.length() > 60).forEach(texts::add);
      }
    }
    for (int from = 0; from + PARAGRAPHS <= texts.size(); from += PARAGRAPHS) {
      var text = String.join("\n\n", texts.subList(from, from + PARAGRAPHS));
      joined.add(new PlainArticle(null, null, null, null, null, text).article());
    }
    return joined;
  }

  @Benchmark
  public int tag() {
    int franchises = 0;
    for (Article article : read) {
      franchises += tagger.tag(article).franchises().size();
    }
    return franchises;
  }

  @Test
  void saysHowMuchTextASecondItReads() throws RunnerException {
    for (String kind : List.of("short", "long")) {
      articles = kind;
      build();
      assertThat(read).isNotEmpty();
      double bytes =
          read.stream().flatMap(a -> a.blocks().stream()).mapToInt(b -> b.text().length()).sum();

      var result = run(kind);

      System.out.printf(
          "tagger, %s articles: %.1f MB/s a core, %.0f KB allocated an article (%d articles of %.0f"
              + " bytes, %d of them with a franchise)%n",
          kind,
          result.getPrimaryResult().getScore() * bytes / 1e6,
          allocated(result) / read.size() / 1000,
          read.size(),
          bytes / read.size(),
          read.stream().filter(a -> !tagger.tag(a).franchises().isEmpty()).count());
    }
  }

  private static RunResult run(String kind) throws RunnerException {
    var name = TaggerBenchmark.class.getName() + ".tag$";
    return new Runner(
            new OptionsBuilder()
                .include(name)
                .param("articles", kind)
                .addProfiler(GCProfiler.class)
                .build())
        .runSingle();
  }

  private static double allocated(RunResult result) {
    return Objects.requireNonNull(result.getSecondaryResults().get("gc.alloc.rate.norm"))
        .getScore();
  }
}
