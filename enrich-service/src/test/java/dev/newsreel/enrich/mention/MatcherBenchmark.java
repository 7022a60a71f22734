package dev.newsreel.enrich.mention;

import static org.assertj.core.api.Assertions.assertThat;

import com.hankcs.algorithm.AhoCorasickDoubleArrayTrie;
import dev.newsreel.enrich.evaluation.BenchmarkTexts;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.ahocorasick.trie.Trie;
import org.junit.jupiter.api.Test;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/**
 * Text per second through this index, through the double array of hankcs 1.2.3 over a text in lower
 * case, and through robert-bor's Aho-Corasick 0.6.3 with whole words: the same 10,000 forms, the
 * same news texts. This one also finds accents, apostrophes and dashes of any sort, and keeps the
 * tokens of the text.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 3, time = 1)
public class MatcherBenchmark {

  private static final int FORMS = 10_000;
  private static final int TURNS = 3;

  private List<String> texts = List.of();
  private MentionIndex index = MentionIndex.builder().build();
  private final AhoCorasickDoubleArrayTrie<Integer> doubleArray =
      new AhoCorasickDoubleArrayTrie<>();
  private Trie wholeWords = Trie.builder().build();

  @Setup
  public void build() {
    texts = BenchmarkTexts.texts();
    var forms = BenchmarkTexts.forms(FORMS);
    var builder = MentionIndex.builder();
    var lower = new TreeMap<String, Integer>();
    var trie = Trie.builder().ignoreCase().onlyWholeWords();
    for (int i = 0; i < forms.size(); i++) {
      builder.add(forms.get(i), i);
      lower.put(forms.get(i).toLowerCase(Locale.ROOT), i);
      trie.addKeyword(forms.get(i));
    }
    index = builder.build();
    doubleArray.build(lower);
    wholeWords = trie.build();
  }

  @Benchmark
  public int newsreel() {
    int hits = 0;
    for (String text : texts) {
      var scan = new Scan(text.length());
      index.read(text, scan);
      hits += scan.hits();
    }
    return hits;
  }

  /** Without its word boundaries, which cost it nothing here. */
  @Benchmark
  public int doubleArray() {
    int[] hits = new int[1];
    AhoCorasickDoubleArrayTrie.IHit<Integer> counting = (_, _, _) -> hits[0]++;
    for (String text : texts) {
      doubleArray.parseText(text.toLowerCase(Locale.ROOT), counting);
    }
    return hits[0];
  }

  @Benchmark
  public int wholeWords() {
    int hits = 0;
    for (String text : texts) {
      hits += wholeWords.parseText(text).size();
    }
    return hits;
  }

  /** In turns, so that whatever else the machine does slows all three. */
  @Test
  void readsMoreTextASecondThanOtherMatchers() throws RunnerException {
    build();
    assertThat(index.patterns()).isGreaterThan(FORMS * 9 / 10);
    double megabytes = texts.stream().mapToInt(String::length).sum() / 1e6;

    double[] own = new double[TURNS];
    double[] againstDoubleArray = new double[TURNS];
    double[] againstWholeWords = new double[TURNS];
    for (int turn = 0; turn < TURNS; turn++) {
      own[turn] = score("newsreel") * megabytes;
      againstDoubleArray[turn] = own[turn] / megabytes / score("doubleArray");
      againstWholeWords[turn] = own[turn] / megabytes / score("wholeWords");
    }

    Arrays.sort(own);
    Arrays.sort(againstDoubleArray);
    Arrays.sort(againstWholeWords);
    System.out.printf(
        "matcher: %.0f MB/s, %.2f times the double array, %.2f times whole words (medians of %d turns;"
            + " %d forms, %d texts of %.3f MB, %.1f hits/KB)%n",
        own[TURNS / 2],
        againstDoubleArray[TURNS / 2],
        againstWholeWords[TURNS / 2],
        TURNS,
        index.patterns(),
        texts.size(),
        megabytes,
        newsreel() / megabytes / 1000);
  }

  private static double score(String method) throws RunnerException {
    var name = MatcherBenchmark.class.getName() + "." + method + "$";
    return new Runner(new OptionsBuilder().include(name).build())
        .runSingle()
        .getPrimaryResult()
        .getScore();
  }
}
