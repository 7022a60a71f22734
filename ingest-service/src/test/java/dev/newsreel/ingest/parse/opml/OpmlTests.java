package dev.newsreel.ingest.parse.opml;

import static org.assertj.core.api.Assertions.assertThat;

import dev.newsreel.ingest.parse.FeedBytes;
import dev.newsreel.ingest.parse.ParseProblem;
import dev.newsreel.ingest.parse.ParseProblem.Kind;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class OpmlTests {

  private static Opml read(String document) {
    return OpmlReader.read(FeedBytes.of(document.getBytes(StandardCharsets.UTF_8)));
  }

  @Test
  void readsFeedsWithTheirGroups() {
    Opml list =
        read(
            """
            <?xml version="1.0"?><opml version="2.0"><head><title>My &amp; yours</title></head><body>
            <outline text="TV"><outline title="Trade">
            <outline type="rss" text="Harbour" xmlUrl="http://press.example/f?a=1&amp;b=2" htmlUrl="http://press.example/" category="/TV/Crime, News"/>
            </outline></outline>
            <outline text="Bare" xmlurl="https://bare.example/rss"></outline></body></opml>\
            """);

    assertThat(list.title()).isEqualTo("My & yours");
    assertThat(list.feeds())
        .containsExactly(
            new OpmlFeed(
                "http://press.example/f?a=1&b=2",
                "Harbour",
                "http://press.example/",
                List.of("TV", "Trade"),
                List.of("/TV/Crime", "News"),
                3),
            new OpmlFeed("https://bare.example/rss", "Bare", null, List.of(), List.of(), 5));
    assertThat(list.problems()).isEmpty();
  }

  @Test
  void tellsOfEachOutlineThatCannotBeTaken() {
    Opml list =
        read(
            """
            <opml><body><outline type="rss" text="None"/>
            <outline xmlUrl="file:///etc/passwd"/>
            <outline xmlUrl="http://a.example/"/>
            <outline xmlUrl="http://a.example/"/></body></opml>\
            """);

    assertThat(list.feeds()).extracting(OpmlFeed::url).containsExactly("http://a.example/");
    assertThat(list.problems())
        .containsExactly(
            new ParseProblem(
                Kind.MALFORMED, "xmlUrl must be an address with http or https but is: ", 1),
            new ParseProblem(
                Kind.MALFORMED,
                "xmlUrl must be an address with http or https but is: file:///etc/passwd",
                2),
            new ParseProblem(Kind.MALFORMED, "the feed is listed twice: http://a.example/", 4));
  }

  @Test
  void takesTheAddressForATitleThatIsMissing() {
    assertThat(
            read("<opml><body><outline xmlUrl=\"http://a.example/\"/></body></opml>")
                .feeds()
                .getFirst()
                .title())
        .isEqualTo("http://a.example/");
  }

  @Test
  void saysWhatIsNoList() {
    assertThat(read("<html/>").problems())
        .extracting(ParseProblem::kind)
        .containsExactly(Kind.NOT_A_FEED);
  }

  @Test
  void writesFeedsInTheirGroups() {
    Opml list =
        Opml.of(
            "Sources",
            List.of(
                new OpmlFeed(
                    "http://a.example/?x=1&y=2",
                    "A \"quoted\" <one>",
                    "http://a.example/",
                    List.of("TV"),
                    List.of("Crime"),
                    0),
                new OpmlFeed("http://b.example/", "B", null, List.of(), List.of(), 0)));

    assertThat(OpmlWriter.write(list))
        .isEqualTo(
            """
            <?xml version="1.0" encoding="UTF-8"?>
            <opml version="2.0">
              <head>
                <title>Sources</title>
              </head>
              <body>
                <outline type="rss" text="B" xmlUrl="http://b.example/"/>
                <outline text="TV">
                  <outline type="rss" text="A &quot;quoted&quot; &lt;one&gt;" xmlUrl="http://a.example/?x=1&amp;y=2" htmlUrl="http://a.example/" category="Crime"/>
                </outline>
              </body>
            </opml>
            """);
  }

  @Test
  void readsWhatItWrites() {
    OpmlFeed feed =
        new OpmlFeed(
            "http://a.example/?x=\u00e9&y=2",
            "caf\u00e9 & \n\u0000 <b>",
            "http://a.example/",
            List.of("A", "B & C"),
            List.of("/TV", "Crime"),
            0);

    OpmlFeed again = read(OpmlWriter.write(Opml.of("T", List.of(feed)))).feeds().getFirst();

    assertThat(again).usingRecursiveComparison().ignoringFields("line", "title").isEqualTo(feed);
    assertThat(again.title()).isEqualTo("caf\u00e9 & \n <b>");
  }

  @Test
  @Timeout(20)
  void answersWhatIsTooDeep() {
    Opml list =
        read(
            "<opml>"
                + "<outline text='g'>".repeat(100_000)
                + "</outline>".repeat(100_000)
                + "<outline xmlUrl='http://a.example/'/>");

    assertThat(list.feeds().getFirst().groups()).isEmpty();
  }
}
