package dev.newsreel.ingest.parse;

import static dev.newsreel.ingest.parse.FeedSamples.item;
import static dev.newsreel.ingest.parse.FeedSamples.parse;
import static org.assertj.core.api.Assertions.assertThat;

import dev.newsreel.ingest.parse.ParseProblem.Kind;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The ceiling is for a reader that hangs, not a measure of speed: each of these takes well under a
 * second.
 */
@Timeout(60)
class HostileTests {

  private static final String HEAD = "<rss version=\"2.0\"><channel><title>";

  @Test
  void doesNotExpandEntitiesOfEntities() {
    ParsedFeed feed =
        parse(
            "<!DOCTYPE r [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;\"><!ENTITY c '&b;&b;'>]>"
                + HEAD
                + "&a; &c;</title></channel></rss>");

    assertThat(feed.feed().title().value()).isEqualTo("ha &c;");
  }

  @Test
  void expandsPlainEntitiesOnlyAsFarAsThatIsHarmless() {
    String entity = "<!DOCTYPE r [<!ENTITY a \"" + "x".repeat(1000) + "\">]>";
    ParsedFeed feed = parse(entity + HEAD + "&a;".repeat(2_500_000) + "</title></channel></rss>");

    assertThat(feed.feed().title().value().length()).isBetween(1, 1 << 18);
  }

  @Test
  void readsNothingFromOutside() {
    ParsedFeed feed =
        parse(
            "<!DOCTYPE r SYSTEM \"file:///etc/passwd\" [<!ENTITY % p SYSTEM \"http://127.0.0.1/x\"> %p; <!ENTITY a SYSTEM \"file:///etc/passwd\">]>"
                + HEAD
                + "&a;</title></channel></rss>");

    assertThat(feed.feed().title().value()).isEqualTo("&a;");
  }

  @Test
  void leavesOutWhatIsTooDeepAndReadsOn() {
    ParsedFeed feed =
        parse(
            "<rss><channel>"
                + "<a>".repeat(5_000)
                + "x"
                + "</a>".repeat(5_000)
                + "<title>News</title></channel></rss>");

    assertThat(feed.feed().title().value()).isEqualTo("News");
    assertThat(feed.problems()).extracting(ParseProblem::kind).containsExactly(Kind.LIMIT);
  }

  @Test
  void leavesOutAttributesThatAreTooMany() {
    String attributes =
        IntStream.range(0, 5_000)
            .mapToObj(i -> "a" + i + "=\"1\"")
            .collect(Collectors.joining(" "));
    ParsedFeed feed =
        parse("<rss><channel><item " + attributes + "><title>One</title></item></channel></rss>");

    assertThat(feed.entries().getFirst().title().value()).isEqualTo("One");
    assertThat(feed.problems()).isNotEmpty();
  }

  @Test
  void leavesOutEntriesThatAreTooMany() {
    ParsedFeed feed =
        parse("<rss><channel>" + "<item/>".repeat(ParseLimits.ENTRIES + 5) + "</channel></rss>");

    assertThat(feed.entries()).hasSize(ParseLimits.ENTRIES);
    assertThat(feed.problems()).extracting(ParseProblem::kind).containsExactly(Kind.LIMIT);
  }

  @Test
  void readsTheBeginningOfFiftyMegabytes() {
    byte[] document = new byte[50 << 20];
    Arrays.fill(document, (byte) 'x');
    byte[] head = (HEAD + "News</title><description>").getBytes(StandardCharsets.UTF_8);
    System.arraycopy(head, 0, document, 0, head.length);

    ParsedFeed feed = FeedParser.parse(FeedBytes.of(document));

    assertThat(feed.feed().title().value()).isEqualTo("News");
    assertThat(feed.feed().subtitle().value()).hasSize(ParseLimits.TEXT);
    assertThat(feed.problems())
        .extracting(ParseProblem::kind)
        .containsExactly(Kind.LIMIT, Kind.LIMIT);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<",
        "&",
        "<!",
        "<!--",
        "<!-->",
        "<?",
        "<?>",
        "<![CDATA[",
        "<!DOCTYPE",
        "<!DOCTYPE a[ ]x>",
        "</",
        "</b>",
        "<b>",
        "<a b=\"",
        "<a b='<a c=\"",
        "<item>",
        "<link>x/../",
        "&#x41",
        "&aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa",
        "<author>a.a.@</author>",
        "<pubDate>1 1 1 1 1</pubDate>",
        "<a xmlns:b='c'>",
        "]]>",
        "<description>&lt;script>",
        "\u0000",
        "\ud800"
      })
  void answersAnyPieceRepeatedForLong(String piece) {
    ParsedFeed feed = parse(HEAD + "News</title>" + piece.repeat(1_000_000 / piece.length()));

    assertThat(feed.feed().title().value()).isEqualTo("News");
  }

  @Test
  void answersALongBaseOfManyLinks() {
    ParsedFeed feed =
        parse(
            "<rss xml:base=\"http://h/"
                + "a/".repeat(500_000)
                + "\"><channel>"
                + "<link>../x</link>".repeat(50_000)
                + "<title>News</title>");

    assertThat(feed.feed().title().value()).isEqualTo("News");
  }

  @Test
  void answersEndlessJson() {
    assertThat(
            parse(
                    "{\"version\":\"https://jsonfeed.org/version/1.1\",\"items\":"
                        + "[".repeat(2_000_000))
                .problems())
        .isNotEmpty();
    assertThat(
            parse(
                    "{\"version\":\"https://jsonfeed.org/version/1.1\",\"title\":\""
                        + "x".repeat(2_000_000))
                .problems())
        .isNotEmpty();
  }

  @Test
  void doesNotReadUtf7() {
    byte[] document =
        "<?xml version=\"1.0\" encoding=\"utf-7\"?><rss><channel><title>+ADw-script+AD4-</title></channel></rss>"
            .getBytes(StandardCharsets.US_ASCII);

    assertThat(
            FeedParser.parse(FeedBytes.of(document, "text/xml; charset=utf-7", null))
                .feed()
                .title()
                .value())
        .isEqualTo("+ADw-script+AD4-");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<script>alert(1)</script>",
        "<img src=x onerror=alert(1)>",
        "<a href=\"javascript:alert(1)\">x</a>",
        "<a href=\" java\tscript:alert(1)\">x</a>",
        "<a href=\"&#106;avascript&colon;alert(1)\">x</a>",
        "<a href=\"vbscript:x\">x</a>",
        "<a href=\"data:text/html,x\">x</a>",
        "<iframe src=\"http://evil.example/\"></iframe>",
        "<svg onload=alert(1)>",
        "<style>@import 'x'</style>",
        "<b style=\"background:url(javascript:alert(1))\">x</b>",
        "<<script>script>alert(1)</script>",
        "<scr<script></script>ipt>alert(1)</script>",
        "<img src=\"x\" \nonerror\n=\nalert(1)>",
        "<form action=\"javascript:alert(1)\"><button>",
        "<object data=\"x.swf\">",
        "<meta http-equiv=refresh content=\"0;javascript:alert(1)\">",
        "<!--><script>alert(1)</script>-->",
        "<math><mi xlink:href=\"javascript:alert(1)\">x",
        "<img src=x onerror=alert(1)//",
        "<img x< onerror=alert(1)>",
        "<scr\u0000ipt>alert(1)</script>",
        "<img/src=x/onerror=alert(1)>"
      })
  void letsNoActiveMarkupThrough(String html) {
    String escaped = html.replace("&", "&amp;").replace("<", "&lt;");
    ParsedEntry item =
        item(
            "<title>"
                + escaped
                + "</title><description>"
                + escaped
                + "</description><content:encoded>"
                + escaped
                + "</content:encoded>");
    ParsedEntry entry =
        FeedSamples.entry(
            "<title>"
                + escaped
                + "</title><summary type=\"html\">"
                + escaped
                + "</summary><content>"
                + escaped
                + "</content>");

    for (ParsedEntry parsed : java.util.List.of(item, entry)) {
      for (FeedText text : java.util.List.of(parsed.title(), parsed.summary(), parsed.content())) {
        assertThat(text.value().toLowerCase(java.util.Locale.ROOT))
            .doesNotContainPattern(
                "<(script|iframe|svg|math|style|object|meta|form)|<[^>]*\\son\\w+\\s*=|(href|src)=\"\\s*(java|vb)?(script|data):|<[^>]*style=");
      }
    }
  }

  @Test
  void letsNoActiveAddressThrough() {
    ParsedEntry item =
        item(
            "<link>javascript:alert(1)</link><comments>data:text/html,x</comments><enclosure url=\"vbscript:x\"/><guid>javascript:alert(2)</guid>");

    assertThat(item.url()).isNull();
    assertThat(item.comments()).isNull();
    assertThat(item.enclosures()).isEmpty();
  }
}
