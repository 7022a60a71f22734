package dev.newsreel.ingest.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.newsreel.ingest.parse.FeedBytes;
import dev.newsreel.ingest.parse.opml.Opml;
import dev.newsreel.ingest.parse.opml.OpmlFeed;
import dev.newsreel.ingest.parse.opml.OpmlReader;
import dev.newsreel.ingest.parse.opml.OpmlWriter;
import dev.newsreel.ingest.source.Source;
import dev.newsreel.ingest.source.SourceId;
import dev.newsreel.ingest.source.SourcesYaml;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class OpmlSourcesTests {

  @Test
  void readsTheShippedListBackFromOpml() throws IOException {
    String yaml = Files.readString(Path.of("../deploy/local/sources.yaml"));
    List<Source> shipped = SourcesYaml.read("sources.yaml", yaml);
    var outlines =
        shipped.stream().flatMap(source -> OpmlSources.outline(source).stream()).toList();

    String opml = OpmlWriter.write(Opml.of("Outlets", outlines));
    Opml read = OpmlReader.read(FeedBytes.of(opml.getBytes(StandardCharsets.UTF_8)));

    List<Source> back = new OpmlSources().sources(read.feeds());
    assertThat(read.problems()).isEmpty();
    assertThat(back)
        .extracting(Source::origin)
        .containsExactlyInAnyOrderElementsOf(shipped.stream().map(Source::origin).toList());
    assertThat(back)
        .extracting(Source::group)
        .containsExactlyInAnyOrderElementsOf(shipped.stream().map(Source::group).toList());
  }

  @Test
  void givesTwoFeedsOfOneNameTwoIds() {
    var sources =
        new OpmlSources()
            .sources(List.of(feed("https://a.example/f"), feed("https://b.example/f")));

    assertThat(sources)
        .extracting(Source::id)
        .containsExactly(new SourceId("news"), new SourceId("news-2"));
  }

  private static OpmlFeed feed(String url) {
    return new OpmlFeed(url, "News", null, List.of("TV", "Crime"), List.of(), 1);
  }
}
