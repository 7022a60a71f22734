package dev.newsreel.ingest.parse;

import static org.assertj.core.api.Assertions.assertThat;

import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.SyndFeedInput;
import com.rometools.rome.io.XmlReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
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
 * Parses per second of the same bytes by this parser and by ROME 2.1.0, the best known parser of
 * the JVM. This one also sanitises and resolves all markup, which ROME leaves to its caller.
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
public class FeedParserBenchmark {

  private static final int TURNS = 5;

  /** The format of the document. */
  @Param({"rss", "atom"})
  public String format = "rss";

  private byte[] document = new byte[0];

  @Setup
  public void write() {
    String items = IntStream.range(0, 40).mapToObj(this::item).collect(Collectors.joining());
    document = (format.equals("rss") ? rss(items) : atom(items)).getBytes(StandardCharsets.UTF_8);
  }

  private static String rss(String items) {
    return "<?xml version=\"1.0\" encoding=\"UTF-8\"?><rss version=\"2.0\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\""
        + " xmlns:content=\"http://purl.org/rss/1.0/modules/content/\"><channel><title>The Harbour Screen</title>"
        + "<link>http://press.example/</link><description>Series and films</description>\n"
        + items
        + "</channel></rss>";
  }

  private static String atom(String items) {
    return "<?xml version=\"1.0\" encoding=\"UTF-8\"?><feed xmlns=\"http://www.w3.org/2005/Atom\"><title>The Harbour Screen</title>"
        + "<link href=\"http://press.example/\"/><id>http://press.example/</id><updated>2026-01-02T03:04:05Z</updated>\n"
        + items
        + "</feed>";
  }

  private String item(int number) {
    String url =
        "http://press.example/2026/01/02/story-" + number + "?utm_source=rss&amp;utm_medium=feed";
    String body =
        "<p>The <em>second season</em> begins in spring, says <a href=\"/people/%d\">its maker</a> \u2013 caf\u00e9 &amp; all.</p>\n"
            .formatted(number)
            .repeat(20);
    return format.equals("rss")
        ? """
        <item><title>Story number %d &amp; its second season</title><link>%s</link><guid isPermaLink="false">n-%d</guid>
        <pubDate>Fri, 02 Jan 2026 03:%02d:05 +0000</pubDate><dc:creator>Jo Doe</dc:creator><category>TV</category><category>Crime</category>
        <description>&lt;p&gt;It begins in spring.&lt;/p&gt;</description><content:encoded><![CDATA[%s]]></content:encoded></item>
        """
            .formatted(number, url, number, number, body)
        : """
        <entry><title>Story number %d &amp; its second season</title><link href="%s"/><id>tag:press.example,2026:%d</id>
        <published>2026-01-02T03:%02d:05Z</published><updated>2026-01-02T03:04:05Z</updated><author><name>Jo Doe</name></author>
        <category term="TV"/><summary type="html">&lt;p&gt;It begins in spring.&lt;/p&gt;</summary><content type="html"><![CDATA[%s]]></content></entry>
        """
            .formatted(number, url, number, number, body);
  }

  @Benchmark
  public ParsedFeed newsreel() {
    return FeedParser.parse(
        FeedBytes.of(document, "application/xml; charset=utf-8", FeedSamples.ADDRESS));
  }

  @Benchmark
  public SyndFeed rome() throws IOException, FeedException {
    return new SyndFeedInput()
        .build(new XmlReader(new ByteArrayInputStream(document), "application/xml; charset=utf-8"));
  }

  /**
   * In turns, so that whatever else the machine does slows both, and the median of the ratios of
   * the turns.
   */
  @Test
  void parsesMoreFeedsASecondThanRome() throws RunnerException, IOException, FeedException {
    for (String kind : new String[] {"rss", "atom"}) {
      format = kind;
      write();
      assertThat(newsreel().entries()).hasSameSizeAs(rome().getEntries());

      double[] ratios = new double[TURNS];
      for (int turn = 0; turn < TURNS; turn++) {
        ratios[turn] = score("newsreel", kind) / score("rome", kind);
      }

      Arrays.sort(ratios);
      System.out.printf(
          "feed parses/s against ROME (%s, %d bytes): ratio %.2f (%.2f to %.2f)%n",
          kind, document.length, ratios[TURNS / 2], ratios[0], ratios[TURNS - 1]);
    }
  }

  private static double score(String method, String format) throws RunnerException {
    String name = FeedParserBenchmark.class.getName() + "." + method + "$";
    Options options = new OptionsBuilder().include(name).param("format", format).build();
    return new Runner(options).runSingle().getPrimaryResult().getScore();
  }
}
