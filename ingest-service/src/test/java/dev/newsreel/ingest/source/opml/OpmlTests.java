package dev.newsreel.ingest.source.opml;

import static org.assertj.core.api.Assertions.assertThat;

import dev.newsreel.ingest.source.Origin;
import dev.newsreel.ingest.source.Source;
import dev.newsreel.ingest.source.SourceId;
import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.Test;

class OpmlTests {

  @Test
  void readsWhatItWrites() {
    var source =
        new Source(
            new SourceId("q-a"),
            "Q & <A>",
            "Film \"news\"",
            new Origin.Feed(URI.create("https://example.com/feed?a=1&b=2")),
            URI.create("https://example.com/"),
            false,
            null,
            null);

    var read = OpmlReader.read(Opml.write("Mine", List.of(source)));

    assertThat(read.sources()).containsExactly(source);
    assertThat(read.faults()).isEmpty();
  }

  @Test
  void readsGroupsWithinGroupsAndNamesInTitles() {
    var read =
        OpmlReader.read(
            """
            <opml version="1.1"><body><outline text="TV"><outline title="Crime">
            <outline title="Feed" xmlurl="http://example.com/f"/></outline></outline></body></opml>\
            """);

    assertThat(read.sources().getFirst().group()).isEqualTo("TV / Crime");
    assertThat(read.sources().getFirst().name()).isEqualTo("Feed");
  }

  @Test
  void givesTwoFeedsOfOneNameTwoIds() {
    var read =
        OpmlReader.read(
            """
            <opml><body><outline text="News" xmlUrl="http://a.example/f"/>
            <outline text="News" xmlUrl="http://b.example/f"/></body></opml>\
            """);

    assertThat(read.sources())
        .extracting(Source::id)
        .containsExactly(new SourceId("news"), new SourceId("news-2"));
  }

  @Test
  void tellsWhatItCannotTakeWithTheLine() {
    var read =
        OpmlReader.read(
            """
            <opml><body>
            <outline text="Bad" xmlUrl="javascript:alert(1)"/>
            <outline text="Good" xmlUrl="https://example.com/f"/></body></opml>\
            """);

    assertThat(read.sources()).hasSize(1);
    assertThat(read.faults()).singleElement().asString().startsWith("line 2: xmlUrl must be");
  }

  @Test
  void expandsNoEntities() {
    var read =
        OpmlReader.read(
            """
            <!DOCTYPE opml [<!ENTITY x SYSTEM "file:///etc/passwd">]>
            <opml><body><outline text="&x;" xmlUrl="https://example.com/f"/></body></opml>\
            """);

    assertThat(read.sources().getFirst().name()).doesNotContain("root");
  }

  @Test
  void takesALimitedNumber() {
    String many = "<outline text=\"x\" xmlUrl=\"https://example.com/f\"/>".repeat(6_000);

    var read = OpmlReader.read("<opml><body>" + many + "</body></opml>");

    assertThat(read.sources()).hasSize(5_000);
    assertThat(read.faults()).isNotEmpty();
  }

  @Test
  void saysThatATextIsNoOpml() {
    assertThat(OpmlReader.read("<html><body>no</body></html>").faults()).hasSize(1);
  }
}
